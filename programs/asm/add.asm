; Adds two numbers: cell 0 plus cell 1 goes into cell 2.
; Source: How to understand neural networks, section 2.2, the first program, as printed.
; Try: l2n trace programs/asm/add.asm --set 0=100 --set 1=100 --width 8   (what happens to 200?)

.data 0: 2, 3
.expect 0: 2, 3, 5

    mov 2, 0  ; cell 0 is copied into cell 2
    add 2, 1  ; cell 1 is added to it
