; Raises cell 8 to the power in cell 9; the answer goes into cell 10.
; Idea: square the base and halve the exponent: 4 rounds for the 13th power. Needs an exponent from 0 up and an answer that fits.
; Try: l2n run programs/asm/power.asm --set base=-2 --set exponent=31   (the least 32-bit number: -2147483648)

.equ base 8
.equ exponent 9
.equ answer 10

.data base: 3, 13
.expect answer: 1594323

    mov r0, #1    ; the product so far
    mov r1, base  ; base, base², base⁴, …
    mov r2, exponent
    jmp test
loop:
    mov r3, r2
    div r3, #2    ; half the exponent, rounded down
    mov r4, r3
    mul r4, #2
    cmp r4, r2    ; twice the half is the whole?
    je even
    mul r0, r1    ; if not, the exponent is odd: use this power
even:
    mov r2, r3
    cmp r2, #0
    je done       ; the last square would be for nothing
    mul r1, r1
test:
    cmp #0, r2    ; anything left of the exponent?
    jl loop
done:
    mov answer, r0
