; Adds up the cells from address [8] up to, without, address [9], and is right for an empty range too.
; Source: the notes' sum program with one jump more: the test comes before the first addition.
; Try: l2n run programs/asm/sum-guarded.asm --set 9=15   (an empty range adds up to 0, in 7 steps)

.data 8: 15, 18
.data 15: 1, 2, 3
.expect 10: 6

    mov r0, #0    ; the sum so far
    mov r1, 8     ; the cell to add next
    mov r2, 9     ; the cell to stop at
    jmp test      ; first ask whether there is anything to add
loop:
    add r0, [r1]  ; add the cell that r1 points to
    add r1, #1    ; point to the next one
test:
    cmp r1, r2    ; all done?
    jne loop      ; if not, go on
    mov 10, r0    ; store the sum
