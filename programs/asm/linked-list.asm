; Walks along a linked list from the address in cell 8: the sum of its numbers goes into cell 9, its length into cell 10.
; Idea: a node is two cells, a number and the address of the next node; address 0 ends the list, which must have an end.
; Try: l2n run programs/asm/linked-list.asm --set 31=0   (the second node is the last one now: sum 12, length 2)

.equ head 8
.equ sum 9
.equ length 10

.data head: 20
.data 20: 5, 30  ; the first node: 5, and go on at cell 30
.data 24: 9, 0   ; the last one: 9, and no more
.data 30: 7, 24  ; the second one: 7, and go on at cell 24
.expect sum: 21, 3

    mov sum, #0
    mov length, #0
    mov r1, head   ; r1 holds the address of a node
    jmp test
loop:
    add sum, [r1]  ; the number at that address
    add length, #1
    add r1, #1     ; the cell behind it
    mov r1, [r1]   ; holds the address of the next node
test:
    cmp r1, #0     ; the end?
    jne loop
