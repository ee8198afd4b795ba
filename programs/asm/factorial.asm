; Works out the factorial of n, 1 · 2 · … · n: n is in cell 8, the answer goes into cell 9.
; Idea: multiply by n, n - 1, … down to 2. Needs n from 0 to 12 with 32 bits; the factorial of 0 is 1.
; Try: l2n run programs/asm/factorial.asm --set n=20 --width 64   (64 bits are enough up to n = 20)

.equ n 8
.equ answer 9

.data n: 6
.expect answer: 720

    mov r0, #1  ; the product so far
    mov r1, n   ; the next factor
    jmp test
loop:
    mul r0, r1
    sub r1, #1
test:
    cmp #1, r1  ; is the factor still above 1?
    jl loop
    mov answer, r0
