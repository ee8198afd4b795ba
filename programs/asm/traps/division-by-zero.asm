; Divides 12 by 3, 2, 1, and then by 0: there the machine stops after 13 steps with a trap, before that div.
; Idea: the loop never asks whether the divisor is 0 by now. No .expect: a trap isn't a halt.
; Try: l2n run programs/asm/traps/division-by-zero.asm --set divisor=-1 --width 8 --memory 128   (by way of -128 and 127 it gets to 0, too)

.equ dividend 8
.equ divisor 9
.equ quotient 10

.data dividend: 12, 3

loop:
    mov quotient, dividend
    div quotient, divisor  ; traps when the divisor is 0
    sub divisor, #1
    jmp loop               ; the mistake: nobody asks whether it is 0 now
