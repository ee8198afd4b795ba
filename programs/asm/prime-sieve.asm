; Finds all primes up to the number in cell 8 and lists them from cell 16 on; cell 9 says how many there are.
; Idea: Eratosthenes' sieve: cell 100 + k becomes 1 when k is crossed out. Needs 155 or less, for cell 255 is the last one.
; Try: l2n run programs/asm/prime-sieve.asm --set limit=155   (36 primes, the last one 151)

.equ limit 8
.equ count 9
.equ list 16
.equ sieve 100

.data limit: 50
.expect count: 15
.expect list: 2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47

    mov count, #0
    mov r3, #list  ; where the next prime is written
    mov r2, #sieve
    add r2, limit  ; the last cell of the sieve
    mov r1, #sieve
    jmp clear_test
clear:
    mov [r1], #0   ; nothing is crossed out at first
    add r1, #1
clear_test:
    cmp r2, r1     ; behind the last cell?
    jl cleared
    jmp clear
cleared:
    mov r0, #2     ; the first number to ask about
    jmp test
loop:
    mov r1, #sieve
    add r1, r0     ; the cell of number r0
    cmp [r1], #1   ; crossed out?
    je next
    mov [r3], r0   ; if not, r0 is a prime: list it
    add r3, #1
    add count, #1
cross:
    add r1, r0     ; go to its next multiple
    cmp r2, r1     ; behind the last cell?
    jl next
    mov [r1], #1   ; cross the multiple out
    jmp cross
next:
    add r0, #1
test:
    cmp limit, r0  ; above the limit?
    jl end
    jmp loop
end:
