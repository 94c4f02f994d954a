// Profiles itself.
package main

import (
	"context"

	"github.com/aws/aws-lambda-go/lambda"
	"github.com/aws/aws-lambda-go/lambdacontext"

	"profiled/assayprofiler"
)

func handle(ctx context.Context) (map[string]any, error) {
	inspector := assayprofiler.NewInspector()
	inspector.InspectAll()
	if call, ok := lambdacontext.FromContext(ctx); ok {
		inspector.InspectInvocation(call.AwsRequestID)
	}
	inspector.AddAttribute("primes", 4)
	inspector.InspectAllDeltas()
	return inspector.Finish()
}

func main() {
	lambda.Start(handle)
}
