; Divides cell 8 by cell 9 without div; the quotient goes into cell 10, the remainder into cell 11.
; Idea: count how often the divisor can be taken away. Needs a dividend from 0 up; for a divisor below 1 nothing is written.
; Try: l2n run programs/asm/divide-by-subtracting.asm --set divisor=0   (it stops politely instead of subtracting for ever)

.equ dividend 8
.equ divisor 9
.equ quotient 10
.equ remainder 11

.data dividend: 47, 5
.expect quotient: 9, 2

    cmp divisor, #1
    jl end                  ; 0 can be taken away without end
    mov quotient, #0
    mov remainder, dividend
    jmp test
loop:
    sub remainder, divisor  ; take it away once more
    add quotient, #1        ; and count
test:
    cmp remainder, divisor  ; is less than the divisor left?
    jl end
    jmp loop
end:
