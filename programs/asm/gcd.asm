; Finds the greatest common divisor of cells 8 and 9; it goes into cell 10.
; Idea: Euclid's, who put the remainder in place of the greater number. Any two numbers but the least integer; 0 and 0 give 0.
; Try: l2n trace programs/asm/gcd.asm --set a=21 --set b=34 --show r0-r2   (Fibonacci numbers make it work hardest)

.equ a 8
.equ b 9
.equ answer 10

.data a: 1071, 462
.expect answer: 21

    mov r0, a
    mov r1, b
    jmp test
loop:
    mov r2, r0  ; the remainder of r0 / r1 …
    div r2, r1  ; … there is no instruction for it: divide,
    mul r2, r1  ; multiply back,
    sub r0, r2  ; and see what is left
    mov r2, r0
    mov r0, r1  ; the divisor is the next dividend
    mov r1, r2  ; and the remainder is the next divisor
test:
    cmp r1, #0  ; no remainder?
    jne loop
    cmp r0, #0  ; then r0 divides both;
    jl turn     ; only its sign may be wrong
    jmp store
turn:
    mul r0, #-1
store:
    mov answer, r0
