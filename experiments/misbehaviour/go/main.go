// Misbehaves as its event asks.
package main

import (
	"errors"
	"os"
	"os/exec"
	"runtime"
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
	case "processes":
		return nil, startProcesses()
	case "child":
		return map[string]any{"started": true}, exec.Command("sleep", "600").Start()
	case "pause":
		time.Sleep(300 * time.Millisecond)
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

// startProcesses starts more than the 1,024 processes and threads that a function may have on AWS. Threads come first, because
// they are quicker; all end by themselves.
func startProcesses() error {
	for i := 0; i < 950; i++ {
		go func() {
			runtime.LockOSThread()
			time.Sleep(5 * time.Second)
		}()
	}
	time.Sleep(100 * time.Millisecond)
	for i := 0; i < 300; i++ {
		if err := exec.Command("sleep", "5").Start(); err != nil {
			return err
		}
	}
	return nil
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
