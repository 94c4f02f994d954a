// Does what the event asks for, so that each outcome can be had from one function.
package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"os"
	"strings"
	"sync/atomic"
	"time"

	"github.com/aws/aws-lambda-go/lambda"
	"github.com/aws/aws-lambda-go/lambdacontext"
)

const mark = "/tmp/conformance-mark"

var instance = randomName()
var held [][]byte
var longestPause atomic.Int64

func randomName() string {
	name := make([]byte, 16)
	_, _ = rand.Read(name)
	return fmt.Sprintf("%x", name)
}

func handle(ctx context.Context, event map[string]any) (map[string]any, error) {
	answer := map[string]any{"instance": instance}
	number := 0
	if given, ok := event["number"].(float64); ok {
		number = int(given)
	}
	switch event["do"] {
	case "fail":
		return nil, errors.New("as asked")
	case "exit":
		os.Exit(3)
	case "sleep":
		time.Sleep(time.Duration(number) * time.Millisecond)
	case "log":
		fmt.Println("printed", event["text"])
		fmt.Fprintln(os.Stderr, "logged", event["text"])
	case "big":
		answer["big"] = strings.Repeat("x", number)
	case "environment":
		all := map[string]string{}
		for _, variable := range os.Environ() {
			name, value, _ := strings.Cut(variable, "=")
			all[name] = value
		}
		answer["environment"] = all
	case "context":
		called, _ := lambdacontext.FromContext(ctx)
		deadline, _ := ctx.Deadline()
		answer["requestId"] = called.AwsRequestID
		answer["function"] = lambdacontext.FunctionName
		answer["arn"] = called.InvokedFunctionArn
		answer["memory"] = fmt.Sprint(lambdacontext.MemoryLimitInMB)
		answer["remaining"] = time.Until(deadline).Milliseconds()
		answer["custom"] = called.ClientContext.Custom
	case "hold":
		block := make([]byte, number*1024*1024)
		for i := 0; i < len(block); i += 4096 {
			block[i] = 1
		}
		held = append(held, block)
	case "mark":
		_, err := os.Stat(mark)
		answer["marked"] = err == nil
		return answer, os.WriteFile(mark, []byte("here"), 0o600)
	case "write":
		return answer, os.WriteFile(os.Getenv("LAMBDA_TASK_ROOT")+"/written", nil, 0o600)
	case "tick":
		go notePauses()
	case "pause":
		time.Sleep(5 * time.Millisecond) // The other goroutine notes its pause first.
		answer["longestPause"] = float64(longestPause.Load()) / 1e6
	default:
		answer["event"] = event
	}
	return answer, nil
}

func notePauses() {
	last := time.Now()
	for {
		time.Sleep(time.Millisecond)
		now := time.Now()
		if pause := now.Sub(last).Nanoseconds(); pause > longestPause.Load() {
			longestPause.Store(pause)
		}
		last = now
	}
}

func main() {
	lambda.Start(handle)
}
