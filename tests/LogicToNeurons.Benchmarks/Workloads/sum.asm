; Adds up COUNT cells, REPEATS times: 4 instructions a cell. Workload.cs puts the first lines with the sizes before this text.
    mov r0, #0
    mov r3, #REPEATS
again:
    mov r1, #FIRST
    mov r2, #END
loop:
    add r0, [r1]
    add r1, #1
    cmp r1, r2
    jne loop
    sub r3, #1
    jne again
