// Package assayprofiler writes the profile of one invocation, under the names and in the types of Assay's Java Inspector and
// of SAAF's.
//
//	func handle(ctx context.Context, event request) (map[string]any, error) {
//		inspector := assayprofiler.NewInspector() // first: it starts the clocks
//		inspector.InspectAll()
//		if call, ok := lambdacontext.FromContext(ctx); ok {
//			inspector.InspectInvocation(call.AwsRequestID)
//		}
//		inspector.AddAttribute("primes", sieve(event.N))
//		inspector.InspectAllDeltas()
//		return inspector.Finish()
//	}
//
// Standard library only, Go 1.18 or later. An attribute that the machine does not tell is absent. If
// ASSAY_PROFILE_BUCKET names a bucket, Finish puts the profile there, as the Java profiler does: docs/guide/profile.md.
package assayprofiler

import (
	"math"
	"os"
	"runtime"
	"strconv"
	"strings"
	"sync/atomic"
	"time"
)

// calledBefore is 1 once the process has served a call.
var calledBefore int32

// Inspector serves one invocation and one goroutine.
type Inspector struct {
	begin         time.Time
	cpu           time.Duration
	attributes    map[string]any
	counts, fault map[string]int64
}

// NewInspector starts the clocks.
func NewInspector() *Inspector {
	i := &Inspector{begin: time.Now(), cpu: processCPU(), attributes: map[string]any{}}
	i.AddAttribute("version", 0.5)
	i.AddAttribute("lang", "go")
	i.AddAttribute("startTime", i.begin.UnixMilli())
	if atomic.SwapInt32(&calledBefore, 1) != 0 {
		i.AddAttribute("coldStart", 0)
		return i
	}
	i.AddAttribute("coldStart", 1)
	if start := os.Getenv("AWS_LAMBDA_INITIALIZATION_TYPE"); start == "" || start == "on-demand" {
		if age, ok := processAgeMillis(); ok {
			i.AddAttribute("initDuration", age)
		}
	}
	return i
}

// InspectAll takes all that is known before the function's own work.
func (i *Inspector) InspectAll() {
	i.InspectContainer()
	i.InspectPlatform()
	i.InspectLinux()
	i.InspectMemory()
	i.InspectCPU()
	i.AddTimeStamp("frameworkRuntime")
}

// InspectAllDeltas takes what changed since InspectAll.
func (i *Inspector) InspectAllDeltas() {
	if framework, ok := i.attributes["frameworkRuntime"].(int64); ok {
		i.AddAttribute("userRuntime", i.wholeMillis()-framework)
	}
	begin := time.Now()
	i.InspectCPUDelta()
	i.InspectMemoryDelta()
	i.AddAttribute("frameworkRuntimeDeltas", int64(math.Round(millis(time.Since(begin)))))
}

// InspectContainer names the instance, and says whether this call was its first.
func (i *Inspector) InspectContainer() {
	if _, twice := i.attributes["uuid"]; twice {
		i.AddAttribute("SAAFContainerError", "InspectContainer was called twice")
		return
	}
	if name, fresh, err := container(); err == nil {
		i.AddAttribute("uuid", name)
		i.AddAttribute("newcontainer", fresh)
	}
	i.number("vmuptime", value(text("/proc/stat"), "btime", " "))
	for _, line := range strings.Split(text("/proc/self/cgroup"), "\n") {
		if strings.HasPrefix(line, "0::") {
			i.AddAttribute("cgroup", line[3:])
			break
		}
	}
}

// InspectPlatform reads what Lambda says about the function, and what Go says about the machine.
func (i *Inspector) InspectPlatform() {
	if _, lambda := os.LookupEnv("AWS_LAMBDA_LOG_STREAM_NAME"); lambda {
		i.AddAttribute("platform", "AWS Lambda")
		i.variable("containerID", "AWS_LAMBDA_LOG_STREAM_NAME")
		i.variable("functionName", "AWS_LAMBDA_FUNCTION_NAME")
		i.variable("functionMemory", "AWS_LAMBDA_FUNCTION_MEMORY_SIZE")
		i.variable("functionRegion", "AWS_REGION")
	} else {
		i.AddAttribute("platform", "Unknown Platform")
	}
	for _, part := range strings.Split(os.Getenv("_X_AMZN_TRACE_ID"), ";") {
		if strings.HasPrefix(part, "Root=") {
			i.AddAttribute("traceId", part[len("Root="):])
		}
	}
	i.AddAttribute("architecture", architecture())
	i.AddAttribute("goVersion", strings.TrimPrefix(runtime.Version(), "go"))
	i.AddAttribute("processors", runtime.NumCPU())
}

// InspectLinux composes what uname -a prints.
func (i *Inspector) InspectLinux() {
	parts := []string{}
	for _, name := range []string{"ostype", "hostname", "osrelease", "version"} {
		if part := strings.TrimSpace(text("/proc/sys/kernel/" + name)); part != "" {
			parts = append(parts, part)
		}
	}
	if len(parts) > 0 {
		i.AddAttribute("linuxVersion", strings.Join(append(parts, architecture()), " "))
	}
}

// InspectMemory reads the machine's memory and page faults.
func (i *Inspector) InspectMemory() {
	memory := text("/proc/meminfo")
	for key, name := range map[string]string{"totalMemory": "MemTotal", "freeMemory": "MemFree"} {
		if kilobytes, ok := kilobytes(memory, name); ok {
			i.AddAttribute(key, strconv.FormatInt(kilobytes, 10))
		}
	}
	i.fault = faults()
	i.counters(i.fault)
}

// InspectMemoryDelta counts the page faults since InspectMemory.
func (i *Inspector) InspectMemoryDelta() {
	if i.fault == nil {
		i.AddAttribute("SAAFMemoryDeltaError", "InspectMemory was not called before InspectMemoryDelta")
		return
	}
	i.deltas(i.fault, faults())
}

// InspectCPU reads the processor's name, and the machine's ticks of 10 ms.
func (i *Inspector) InspectCPU() {
	cpu := text("/proc/cpuinfo")
	for key, name := range map[string]string{"cpuType": "model name", "cpuCores": "cpu cores", "cpuModel": "model"} {
		if found := value(cpu, name, ":"); found != "" {
			i.AddAttribute(key, found)
		}
	}
	if _, known := i.attributes["cpuModel"]; !known {
		if part := value(cpu, "CPU part", ":"); part != "" {
			i.AddAttribute("cpuModel", part)
		}
	}
	i.counts = counts()
	i.counters(i.counts)
}

// InspectCPUDelta counts the ticks since InspectCPU.
func (i *Inspector) InspectCPUDelta() {
	if i.counts == nil {
		i.AddAttribute("SAAFCPUDeltaError", "InspectCPU was not called before InspectCPUDelta")
		return
	}
	i.deltas(i.counts, counts())
}

// InspectInvocation takes the platform's id of the call: AwsRequestID of lambdacontext.
func (i *Inspector) InspectInvocation(requestID string) {
	if requestID != "" {
		i.AddAttribute("requestId", requestID)
	}
}

// AddAttribute takes whatever encoding/json can write.
func (i *Inspector) AddAttribute(key string, one any) {
	i.attributes[key] = one
}

// GetAttribute is nil if the profile has none of that name.
func (i *Inspector) GetAttribute(key string) any {
	return i.attributes[key]
}

// AddTimeStamp adds the whole milliseconds since NewInspector.
func (i *Inspector) AddTimeStamp(key string) {
	i.AddAttribute(key, i.wholeMillis())
}

// AddTimeStampSince adds the milliseconds since a moment of the wall clock, in milliseconds since 1970.
func (i *Inspector) AddTimeStampSince(key string, epochMillis int64) {
	i.AddAttribute(key, time.Now().UnixMilli()-epochMillis)
}

// Finish gives all attributes, pushed if the environment names a bucket. An error is a failed push that
// ASSAY_PROFILE_REQUIRED does not forgive.
func (i *Inspector) Finish() (map[string]any, error) {
	status := text("/proc/self/status")
	i.AddAttribute("cpuTime", millis(processCPU()-i.cpu))
	for key, name := range map[string]string{"memoryUsed": "VmRSS", "maxMemoryUsed": "VmHWM"} {
		if kilobytes, ok := kilobytes(status, name); ok {
			i.AddAttribute(key, kilobytes)
		}
	}
	i.AddAttribute("endTime", time.Now().UnixMilli())
	i.AddTimeStamp("runtime")
	i.AddAttribute("duration", millis(time.Since(i.begin)))
	if strings.TrimSpace(os.Getenv("ASSAY_PROFILE_BUCKET")) == "" {
		return i.attributes, nil
	}
	return i.attributes, i.push()
}

func (i *Inspector) wholeMillis() int64 {
	return int64(math.Round(millis(time.Since(i.begin))))
}

func (i *Inspector) variable(key, name string) {
	if found, ok := os.LookupEnv(name); ok {
		i.AddAttribute(key, found)
	}
}

func (i *Inspector) number(key, digits string) {
	if found, err := strconv.ParseInt(digits, 10, 64); err == nil {
		i.AddAttribute(key, found)
	}
}

func (i *Inspector) counters(counted map[string]int64) {
	for key, count := range counted {
		i.AddAttribute(key, count)
	}
}

func (i *Inspector) deltas(before, after map[string]int64) {
	for key, count := range after {
		if earlier, ok := before[key]; ok {
			i.AddAttribute(key+"Delta", count-earlier)
		}
	}
}
