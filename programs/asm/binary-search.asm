; Looks for the number in cell 9 among the sorted ones from cell 16 on (cell 8: how many); its place goes into cell 10.
; Idea: look in the middle, drop the half where it can't be. Needs 0 to 240 numbers; places count from 0, -1 means not there.
; Try: l2n run programs/asm/binary-search.asm --set wanted=22   (not there: -1, and three looks are enough to know)

.equ count 8
.equ wanted 9
.equ place 10
.equ first 16

.data count: 7, 23
.data first: 2, 3, 11, 19, 23, 40, 57
.expect place: 4

    mov place, #-1  ; not found yet
    mov r1, #0      ; it can only be at place r1 or behind it
    mov r2, count   ; and before place r2
    jmp test
loop:
    mov r3, r1
    add r3, r2
    div r3, #2      ; the place in the middle
    mov r4, #first
    add r4, r3      ; and the cell there
    cmp [r4], wanted
    je found
    jl right
    mov r2, r3      ; too great: go on in the left half
    jmp test
right:
    mov r1, r3      ; too small: go on in the right half,
    add r1, #1      ; without the one just seen
test:
    cmp r1, r2      ; any places left?
    jl loop
    jmp end
found:
    mov place, r3
end:
