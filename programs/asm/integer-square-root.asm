; Finds the whole part of the square root of cell 8; it goes into cell 9, and what is left over into cell 10.
; Idea: 1, 1 + 3, 1 + 3 + 5, … are the squares: count how many odd numbers can be taken away. Needs a number from 0 up.
; Try: l2n run programs/asm/integer-square-root.asm --set number=2147483647   (the greatest number: 46340 rounds)

.equ number 8
.equ root 9
.equ rest 10

.data number: 150
.expect root: 12, 6

    mov root, #0
    mov rest, number
    mov r0, #1    ; the next odd number
    jmp test
loop:
    sub rest, r0  ; take the odd number away
    add r0, #2    ; go to the next odd number
    add root, #1  ; count
test:
    cmp rest, r0  ; is there less than that left?
    jl done
    jmp loop
done:
