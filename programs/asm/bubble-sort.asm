; Sorts the numbers from cell 16 on (cell 8 says how many there are), the smallest first.
; Idea: swap neighbours that stand the wrong way round; each round carries the greatest to the end. Needs 0 to 240 numbers.
; Try: l2n trace programs/asm/bubble-sort.asm --set count=3 --show 16-18   (watch the 9 rise like a bubble)

.equ count 8
.equ first 16

.data count: 6
.data first: 5, 9, -2, 7, 0, 5
.expect first: -2, 0, 5, 5, 7, 9

    mov r3, #first
    add r3, count
    sub r3, #1      ; r3 points to the last number that may be out of place
    jmp test
round:
    mov r1, #first  ; r1 and r2 point to two neighbours
    mov r2, #first
    add r2, #1
compare:
    cmp [r2], [r1]  ; do they stand the wrong way round?
    jl swap
    jmp next
swap:
    mov r0, [r1]
    mov [r1], [r2]
    mov [r2], r0
next:
    mov r1, r2      ; go to the next pair
    add r2, #1
    cmp r1, r3      ; was that the last pair?
    jl compare
    sub r3, #1      ; now one number more is in its place
test:
    cmp #first, r3  ; are at least two numbers left?
    jl round
