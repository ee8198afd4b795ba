; Counts the bits that are 1 in cell 8; the count goes into cell 9.
; Idea: a number is negative just when its highest bit is 1, and doubling moves all bits up. Any number, any width.
; Try: l2n run programs/asm/count-bits.asm --set number=-1   (all bits of -1 are ones: 32, or 8 with --width 8)

.equ number 8
.equ ones 9

.data number: 0b10110101
.expect ones: 5

    mov ones, #0
    mov r0, number
test:
    cmp r0, #0
    je end      ; no ones are left
    jl one      ; the highest bit is 1
    jmp double
one:
    add ones, #1
double:
    add r0, r0  ; move the bits up; the highest one falls out
    jmp test
end:
