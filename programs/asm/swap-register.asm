; Swaps cells 8 and 9 by way of register r0: no data is lost.
; Source: How to understand neural networks, section 2.2, as printed.
; Try: l2n trace programs/asm/swap-register.asm --symbols 8=x,9=y --show r0,8-9

.data 8: 1, 2
.expect 8: 2, 1

    mov r0, 8  ; r0 keeps the value of cell 8
    mov 8, 9   ; cell 8 gets the value of cell 9
    mov 9, r0  ; cell 9 gets the value that was kept
