; Clears COUNT cells and crosses out the multiples of each number that is left, REPEATS times; r0 counts the primes.
    mov r0, #0
    mov r2, #END
    mov r5, #REPEATS
again:
    mov r1, #FIRST
clear:
    mov [r1], #0
    add r1, #1
    cmp r1, r2
    jne clear
    mov r3, #2
    mov r4, #FIRST
    add r4, #2
next:
    cmp [r4], #0
    jne crossed
    add r0, #1
    mov r1, r4
    add r1, r3
    cmp r1, r2
    jl cross
    jmp crossed
cross:
    mov [r1], #1
    add r1, r3
    cmp r1, r2
    jl cross
crossed:
    add r3, #1
    add r4, #1
    cmp r4, r2
    jne next
    sub r5, #1
    jne again
