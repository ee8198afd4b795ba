; Swaps cells 8 and 9 without a third cell, by adding and subtracting.
; Source: the trick that the notes mention in section 2.2; it works for every pair of values, wrapping included.
; Try: l2n trace programs/asm/swap-arithmetic.asm --symbols 8=x,9=y --show 8-9   (read the sums)

.data 8: 1, 2
.expect 8: 2, 1

    add 8, 9    ; x + y
    sub 9, 8    ; y - (x + y) = -x
    add 8, 9    ; (x + y) - x = y
    mul 9, #-1  ; x
