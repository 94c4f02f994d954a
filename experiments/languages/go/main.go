// Counts primes as the functions in the other languages do.
package main

import "github.com/aws/aws-lambda-go/lambda"

type request struct {
	N int `json:"n"`
}

type answer struct {
	Primes int `json:"primes"`
}

func handle(event request) (answer, error) {
	return answer{Primes: count(event.N)}, nil
}

func count(n int) int {
	composite := make([]bool, n+1)
	primes := 0
	for i := 2; i <= n; i++ {
		if composite[i] {
			continue
		}
		primes++
		for multiple := i * i; multiple <= n; multiple += i {
			composite[multiple] = true
		}
	}
	return primes
}

func main() {
	lambda.Start(handle)
}
