package assayprofiler

import (
	cryptorand "crypto/rand"
	"errors"
	"fmt"
	"math"
	"os"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"time"
)

const containerID = "/tmp/container-id"

var ticks = []string{"cpuUsr", "cpuNice", "cpuKrn", "cpuIdle", "cpuIowait", "cpuIrq", "cpuSoftIrq", "vmcpusteal"}

func text(path string) string {
	found, err := os.ReadFile(path)
	if err != nil {
		return ""
	}
	return string(found)
}

// value is that of the first line that begins with a name.
func value(text, name, separator string) string {
	for _, line := range strings.Split(text, "\n") {
		if key, found, ok := strings.Cut(line, separator); ok && strings.TrimSpace(key) == name {
			return strings.TrimSpace(found)
		}
	}
	return ""
}

func kilobytes(text, name string) (int64, bool) {
	found, err := strconv.ParseInt(strings.TrimSuffix(value(text, name, ":"), " kB"), 10, 64)
	return found, err == nil
}

// counts are the machine's CPU ticks and its context switches.
func counts() map[string]int64 {
	stat := text("/proc/stat")
	counted := map[string]int64{}
	for at, field := range strings.Fields(value(stat, "cpu", " ")) {
		if count, err := strconv.ParseInt(field, 10, 64); err == nil && at < len(ticks) {
			counted[ticks[at]] = count
		}
	}
	if count, err := strconv.ParseInt(value(stat, "ctxt", " "), 10, 64); err == nil {
		counted["contextSwitches"] = count
	}
	return counted
}

func faults() map[string]int64 {
	vmstat := text("/proc/vmstat")
	counted := map[string]int64{}
	for key, name := range map[string]string{"pageFaults": "pgfault", "majorPageFaults": "pgmajfault"} {
		if count, err := strconv.ParseInt(value(vmstat, name, " "), 10, 64); err == nil {
			counted[key] = count
		}
	}
	return counted
}

// container is the instance's name, which whoever comes first writes, and 1 if that was us.
func container() (string, int, error) {
	file, err := os.OpenFile(containerID, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if errors.Is(err, os.ErrExist) {
		name, _, _ := strings.Cut(text(containerID), "\n")
		return name, 0, nil
	}
	if err != nil {
		return "", 0, err
	}
	defer file.Close()
	name := newUUID()
	_, err = file.WriteString(name)
	return name, 1, err
}

// newUUID is a random one, version 4.
func newUUID() string {
	var random [16]byte
	if _, err := cryptorand.Read(random[:]); err != nil {
		return ""
	}
	random[6] = random[6]&0x0f | 0x40
	random[8] = random[8]&0x3f | 0x80
	return fmt.Sprintf("%x-%x-%x-%x-%x", random[:4], random[4:6], random[6:8], random[8:10], random[10:])
}

// architecture has the kernel's names.
func architecture() string {
	switch runtime.GOARCH {
	case "amd64":
		return "x86_64"
	case "arm64":
		return "aarch64"
	}
	return runtime.GOARCH
}

func millis(duration time.Duration) float64 {
	return float64(duration) / float64(time.Millisecond)
}

func processCPU() time.Duration {
	var usage syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &usage) != nil {
		return 0
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}

// processAgeMillis is right to 10 ms: both clocks count hundredths of a second since boot.
func processAgeMillis() (float64, bool) {
	stat := text("/proc/self/stat")
	fields := strings.Fields(stat[strings.LastIndex(stat, ")")+1:])
	uptime := strings.Fields(text("/proc/uptime"))
	if len(fields) < 20 || len(uptime) == 0 {
		return 0, false
	}
	start, badStart := strconv.ParseInt(fields[19], 10, 64)
	now, badNow := strconv.ParseInt(strings.Replace(uptime[0], ".", "", 1), 10, 64)
	return math.Max(float64(10*(now-start)), 0), badStart == nil && badNow == nil
}
