; Turns the numbers from cell 16 on (cell 8 says how many there are) round, so that the last becomes the first.
; Idea: two pointers start at both ends and swap what they point to until they meet. Needs 0 to 240 numbers.
; Try: l2n trace programs/asm/reverse.asm --show r1-r2,16-20   (why does the number in the middle stay?)

.equ count 8
.equ first 16

.data count: 5
.data first: 1, 2, 3, 4, 5
.expect first: 5, 4, 3, 2, 1

    mov r1, #first  ; r1 points to the first number
    mov r2, r1
    add r2, count
    sub r2, #1      ; r2 points to the last one
    jmp test
loop:
    mov r0, [r1]    ; swap the two numbers
    mov [r1], [r2]
    mov [r2], r0
    add r1, #1      ; one step from the left
    sub r2, #1      ; one step from the right
test:
    cmp r1, r2      ; have they met?
    jl loop         ; if not, go on
