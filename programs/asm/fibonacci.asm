; Writes the first n Fibonacci numbers (0, 1, 1, 2, 3, 5, …) into the cells from 16 on; n is in cell 8.
; Idea: each number is the sum of the two before it. Needs n from 0 to 47: the 48th is too big for 32 bits.
; Try: l2n run programs/asm/fibonacci.asm --set n=48   (the last one wraps around and is negative: look at cell 63)

.equ n 8
.equ first 16

.data n: 12
.expect first: 0, 1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89

    mov r0, #0      ; the number to write
    mov r1, #1      ; the one after it
    mov r2, #first  ; where to write
    mov r3, #first
    add r3, n       ; where to stop
    jmp test
loop:
    mov [r2], r0    ; write a number
    mov r4, r0
    add r4, r1      ; the sum is the number after the next
    mov r0, r1      ; move on by one
    mov r1, r4
    add r2, #1
test:
    cmp r2, r3      ; all written?
    jl loop
