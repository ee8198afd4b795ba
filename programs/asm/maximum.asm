; Finds the greatest of the numbers from cell 16 on (cell 8 says how many there are) and puts it into cell 9.
; Idea: keep the best number so far. Needs 0 to 240 numbers; if there are none, cell 9 stays as it was.
; Try: l2n run programs/asm/maximum.asm --set count=3   (only the first three numbers are looked at: 17)

.equ count 8
.equ answer 9
.equ first 16

.data count: 5
.data first: 3, 17, -4, 42, 8
.expect answer: 42

    cmp count, #1
    jl end          ; no numbers, no greatest one
    mov r1, #first  ; r1 points to the number to look at
    mov r2, r1
    add r2, count   ; r2 points behind the last number
    mov r0, [r1]    ; the first number is the best so far
    jmp next
loop:
    cmp [r1], r0    ; is this one smaller than the best?
    jl next         ; then forget it
    mov r0, [r1]    ; otherwise it is the best now
next:
    add r1, #1      ; point to the next number
    cmp r1, r2      ; was that all?
    jl loop         ; if not, go on
    mov answer, r0  ; store the greatest number
end:
