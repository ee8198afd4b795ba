; Copies [10] cells that start at address [8] to the cells that start at address [9].
; Idea: two pointers walk side by side. Needs [10] from 0 up; blocks that overlap are copied well only downward ([9] below [8]).
; Try: l2n run programs/asm/copy.asm --set to=17 --set count=7   (seven cells get the first value: why?)

.equ from 8
.equ to 9
.equ count 10

.data from: 16, 32, 4
.data 16: 10, 20, 30, 40
.expect 32: 10, 20, 30, 40

    mov r0, count   ; how many are left
    mov r1, from    ; r1 points to the cell to read
    mov r2, to      ; r2 points to the cell to write
    jmp test
loop:
    mov [r2], [r1]  ; copy one cell
    add r1, #1
    add r2, #1
    sub r0, #1      ; one less to do
test:
    cmp #0, r0      ; any left?
    jl loop
