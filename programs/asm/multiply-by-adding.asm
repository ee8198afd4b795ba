; Multiplies cell 8 by cell 9 without mul; the product goes into cell 10.
; Idea: add the first number to 0 as often as the second one says. Any numbers whose product fits, 0 and negative ones, too.
; Try: l2n run programs/asm/multiply-by-adding.asm --set b=-7   (two signs are turned round first: -42)

.equ a 8
.equ b 9
.equ product 10

.data a: 6, 7
.expect product: 42

    mov product, #0
    mov r0, a
    mov r1, #0
    mov r2, b   ; how often to add
    cmp r2, #0
    jl turn     ; can't add less than 0 times
    jmp test
turn:
    sub r1, r2  ; -b
    mov r2, r1
    mov r1, #0
    sub r1, r0  ; -a: for (-a) · (-b) = a · b
    mov r0, r1
    jmp test
loop:
    add product, r0
    sub r2, #1  ; once less
test:
    cmp #0, r2  ; still to be added?
    jl loop
