; Finds the average of the numbers from cell 16 on (cell 8: how many), rounded toward zero, and puts it into cell 9.
; Idea: add them all up and divide once. Needs 0 to 240 numbers whose sum fits; if there are none, cell 9 stays as it was.
; Try: l2n run programs/asm/average.asm --set 16=-60   (the sum is -15, the average -3.75: rounded toward zero that is -3)

.equ count 8
.equ answer 9
.equ first 16

.data count: 4
.data first: 10, 20, 5, 20
.expect answer: 13

    cmp count, #1
    jl end          ; dividing by 0 would be a trap
    mov r0, #0      ; the sum so far
    mov r1, #first  ; r1 points to the next number
    mov r2, r1
    add r2, count   ; where to stop
loop:
    add r0, [r1]
    add r1, #1
    cmp r1, r2      ; was that all?
    jl loop
    div r0, count
    mov answer, r0
end:
