; Multiplies the square matrix from cell 16 on by the one from cell 32 on, row by row; the product starts at cell 48.
; Idea: each entry is a row of the left one times a column of the right one. Needs 0 to 4 rows (cell 8) and entries that fit.
; Try: l2n run programs/asm/matrix-product.asm --set 32=0 --set 33=1 --set 34=1 --set 35=0   (swaps the columns)

.equ rows 8
.equ row_end 9
.equ columns_end 10
.equ all_end 11
.equ left 16
.equ right 32
.equ product 48

.data rows: 2
.data left: 1, 2, 3, 4
.data right: 5, 6, 7, 8
.expect product: 19, 22, 43, 50

    mov all_end, rows
    mul all_end, rows
    add all_end, #product  ; behind the last entry of the product
    mov columns_end, #right
    add columns_end, rows  ; behind the top row of the right matrix
    mov r3, #product       ; r3 points to the entry to work out
    mov r4, #left          ; r4 points to the start of a left row
    jmp test
next_row:
    mov row_end, r4
    add row_end, rows      ; behind this left row
    mov r5, #right         ; r5 points to the top of a right column
next_column:
    mov r0, #0             ; the sum for this entry
    mov r1, r4             ; r1 walks along the row
    mov r2, r5             ; r2 walks down the column
next_product:
    mov r6, [r1]
    mul r6, [r2]
    add r0, r6
    add r1, #1             ; one to the right
    add r2, rows           ; one down
    cmp r1, row_end        ; at the end of the row?
    jl next_product
    mov [r3], r0           ; one entry is done
    add r3, #1
    add r5, #1             ; go to the next column
    cmp r5, columns_end    ; was that the last one?
    jl next_column
    mov r4, row_end        ; go to the next row
test:
    cmp r3, all_end        ; all entries done?
    jl next_row
