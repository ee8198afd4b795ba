; Multiplies and divides by registers, nested: 7 instructions for each of COUNT rounds, REPEATS times with growing divisors.
    mov r0, #0
    mov r1, #1
    mov r2, #1103515245
    mov r6, #3
    mov r5, #REPEATS
again:
    mov r4, #COUNT
loop:
    mul r1, r2
    add r1, r4
    mov r3, r1
    div r3, r6
    add r0, r3
    sub r4, #1
    jne loop
    add r6, #2
    sub r5, #1
    jne again
