; Asks whether the numbers from cell 16 on (cell 8: how many) read the same from both ends: cell 9 gets 1 for yes, 0 for no.
; Idea: two pointers start at both ends and compare until they meet. Needs 0 to 240 numbers; none or one are a palindrome.
; Try: l2n run programs/asm/palindrome.asm --set count=4   (without the last number it isn't one: 0)

.equ count 8
.equ answer 9
.equ first 16

.data count: 5
.data first: 1, 2, 3, 2, 1
.expect answer: 1

    mov answer, #0  ; no, unless the end is reached
    mov r1, #first  ; r1 points to the first number
    mov r2, r1
    add r2, count
    sub r2, #1      ; r2 points to the last one
    jmp test
loop:
    cmp [r1], [r2]  ; the same?
    jne end         ; if not, that's the answer
    add r1, #1      ; one step from the left
    sub r2, #1      ; one step from the right
test:
    cmp r1, r2      ; have they met?
    jl loop
    mov answer, #1  ; yes: nothing differed
end:
