; Finds the smallest of the numbers from cell 16 on (cell 8: how many): its place goes into cell 9, the number into cell 10.
; Idea: remember where the best was seen, too. Needs 0 to 240 numbers; places count from 0, and -1 means that there are none.
; Try: l2n run programs/asm/minimum-and-place.asm --set 20=-9   (two are smallest now: the first place wins)

.equ count 8
.equ place 9
.equ smallest 10
.equ first 16

.data count: 5
.data first: 7, 4, -9, 12, 5
.expect place: 2, -9

    mov place, #-1      ; nothing found yet
    mov r1, #first      ; r1 points to the number to look at
    mov r2, #0          ; and r2 is its place
    jmp test
loop:
    cmp place, #-1      ; the very first number
    je better           ; is the best so far in any case
    cmp [r1], smallest  ; is this one smaller than the best?
    jl better
    jmp next            ; no: forget it (an equal one, too)
better:
    mov smallest, [r1]
    mov place, r2
next:
    add r1, #1
    add r2, #1
test:
    cmp r2, count       ; any numbers left?
    jl loop
