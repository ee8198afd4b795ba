; Halves an even number and makes 3n + 1 of an odd one until it is 1: cell 8 is the start, 9 counts the steps, 10 is the peak.
; Idea: Collatz's; nobody knows whether every start gets to 1. Needs numbers that fit; for a start below 1 nothing is written.
; Try: l2n run programs/asm/collatz.asm --set start=97   (118 steps; the peak is the same as for 27)

.equ start 8
.equ steps 9
.equ peak 10

.data start: 27
.expect steps: 111, 9232

    cmp start, #1
    jl end         ; the rule is for positive numbers
    mov r0, start  ; the number
    mov peak, r0
    mov steps, #0
test:
    cmp r0, #1     ; arrived?
    je end
    add steps, #1
    mov r1, r0
    div r1, #2     ; half of it, rounded down
    mov r2, r1
    mul r2, #2
    cmp r2, r0     ; twice the half is the whole?
    je even
    mul r0, #3     ; odd: 3n + 1
    add r0, #1
    cmp peak, r0   ; higher than ever?
    jl higher
    jmp test
higher:
    mov peak, r0
    jmp test
even:
    mov r0, r1     ; even: the half
    jmp test
end:
