; Never halts, on purpose: it counts 0, 1, 2, 3, 4, 5 and then goes round 2, 3, 4, 5 for ever.
; Idea: the same memory, flags and pc come back, so all repeats: run says 'never halts: step 8 = step 19, period 11'.
; Try: l2n run programs/asm/endless/never-halts.asm --max-steps 1000   (no .expect here: nothing is ever finished)

    mov r0, #0
loop:
    add r0, #1
    cmp r0, #5  ; at 5 already?
    jne loop
    mov r0, #2  ; back to 2
    jmp loop
