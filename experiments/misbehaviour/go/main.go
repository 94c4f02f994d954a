// Misbehaves as its event asks.
package main

import (
	"errors"
	"os"
	"os/exec"
	"strings"
	"time"

	"github.com/aws/aws-lambda-go/lambda"
)

type request struct {
	Misbehaviour string `json:"misbehaviour"`
}

var kept []any

func handle(event request) (any, error) {
	switch event.Misbehaviour {
	case "error":
		return nil, errors.New("as asked")
	case "panic":
		panic("as asked")
	case "panic elsewhere":
		go func() { panic("as asked") }()
		time.Sleep(time.Second)
	case "exit":
		os.Exit(3)
	case "loop":
		for {
		}
	case "memory":
		hoard()
	case "recursion":
		recurse(0)
	case "child":
		return nil, exec.Command("sleep", "600").Start()
	case "pause":
		time.Sleep(500 * time.Millisecond)
	case "large answer":
		return strings.Repeat("x", 6_500_000), nil
	case "no JSON":
		return make(chan int), nil
	}
	return map[string]any{}, nil
}

func hoard() {
	for {
		chunk := make([]byte, 16*1024*1024)
		for i := 0; i < len(chunk); i += 4096 {
			chunk[i] = 1
		}
		kept = append(kept, chunk)
	}
}

func recurse(depth int) int {
	return recurse(depth+1) + 1
}

func main() {
	if os.Getenv("FAIL_IN_INIT") != "" {
		os.Exit(3)
	}
	lambda.Start(handle)
}
