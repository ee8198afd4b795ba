; Swaps cells 0 and 1 by way of cell 2, whose own content is lost.
; Source: How to understand neural networks, section 2.2, as printed: the side effect is the reason for registers.
; Try: l2n trace programs/asm/swap-memory.asm --symbols 0=x,1=y,2=z --show 0-2   (where does z go?)

.data 0: 1, 2
.expect 0: 2, 1, 1

    mov 2, 0  ; keep the old value of cell 0
    mov 0, 1  ; cell 0 gets the value of cell 1
    mov 1, 2  ; cell 1 gets the value that was kept
