; Adds up the cells from address [8] up to, without, address [9]; the sum goes into cell 10.
; Source: How to understand neural networks, section 2.2, as printed. It needs [8] < [9], for it tests only after the body.
; Try: l2n run programs/asm/sum.asm --set 9=15   (an empty range: it runs out of memory; sum-guarded.asm doesn't)

.data 8: 15, 18
.data 15: 1, 2, 3
.expect 10: 6

    mov r0, #0    ; the sum so far
    mov r1, 8     ; the cell to add next
    mov r2, 9     ; the cell to stop at
loop:
    add r0, [r1]  ; add the cell that r1 points to
    add r1, #1    ; point to the next one
    cmp r1, r2    ; all done?
    jne loop      ; if not, go on
    mov 10, r0    ; store the sum
