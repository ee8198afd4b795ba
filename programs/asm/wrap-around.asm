; Shows with cells of 8 bits, for -128 to 127, how what is too big comes round at the other end: 100 + 100 = -56.
; Idea: an answer is wrong by a multiple of 256. Cells 8 and 9: the numbers; 10 to 14: the answers. Needs nothing else.
; Try: l2n run programs/asm/wrap-around.asm --width 16   (now all fits, except that -128 / -1 is 128: compare the answers)

.width 8
.memory 128

.equ a 8
.equ b 9
.equ sum 10
.equ minus_both 11
.equ square 12
.equ least_turned 13
.equ less 14

.data a: 100, 100
.expect sum: -56, 56, 16, -128, 0

    mov sum, a
    add sum, b             ; 200 - 256 = -56
    mov minus_both, #0
    sub minus_both, a
    sub minus_both, b      ; -200 + 256 = 56
    mov square, a
    mul square, a          ; 10000 - 39 · 256 = 16
    mov least_turned, #-128
    div least_turned, #-1  ; 128 - 256 = -128: it has no positive twin
    mov less, #0
    cmp a, sum             ; cmp itself never wraps: 100 is not less than -56
    jl is_less
    jmp end
is_less:
    mov less, #1
end:
