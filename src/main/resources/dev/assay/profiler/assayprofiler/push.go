package assayprofiler

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand"
	"net"
	"net/http"
	"net/url"
	"os"
	"strings"
	"time"
)

const (
	attempts       = 3
	connectTimeout = 2 * time.Second
	answerTimeout  = 5 * time.Second
)

// client keeps its connection from call to call, and follows no redirect: a signature holds for one address.
var client = &http.Client{
	Timeout:       connectTimeout + answerTimeout,
	Transport:     &http.Transport{DialContext: (&net.Dialer{Timeout: connectTimeout}).DialContext},
	CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
}

func (i *Inspector) push() error {
	delete(i.attributes, "profilePushDuration")
	delete(i.attributes, "profilePushError")
	prefix := os.Getenv("ASSAY_PROFILE_PREFIX")
	if _, again := i.attributes["executionId"]; !again {
		i.AddAttribute("executionId", newUUID())
	}
	if run := prefix[strings.LastIndex(prefix, "/")+1:]; run != "" {
		i.AddAttribute("runId", run)
	}
	begin := time.Now()
	err := pushed(i.attributes, prefix)
	i.AddAttribute("profilePushDuration", millis(time.Since(begin)))
	if err == nil {
		return nil
	}
	err = fmt.Errorf("profile could not be put into bucket %s: %w", os.Getenv("ASSAY_PROFILE_BUCKET"), err)
	fmt.Fprintln(os.Stderr, "[assay]", err)
	i.AddAttribute("profilePushError", err.Error())
	if strings.EqualFold(os.Getenv("ASSAY_PROFILE_REQUIRED"), "true") {
		return err
	}
	return nil
}

func pushed(profile map[string]any, prefix string) error {
	parts := []string{}
	if prefix != "" {
		for _, part := range strings.Split(prefix, "/") {
			if part = strings.TrimSpace(part); part == "" || part == "." || part == ".." {
				return fmt.Errorf("ASSAY_PROFILE_PREFIX (%s) must be names with single slashes between, without . and ..", prefix)
			}
		}
		parts = append(parts, prefix)
	}
	name, known := profile["uuid"]
	if !known {
		name, _, _ = container()
	}
	parts = append(parts, keyPart(name), keyPart(profile["requestId"]), keyPart(profile["executionId"])+".json")
	body, err := json.Marshal(profile)
	if err != nil {
		return err
	}
	return putUpToThreeTimes(strings.Join(parts, "/"), body)
}

// keyPart is one part of a key, whatever the function gave.
func keyPart(name any) string {
	given, _ := name.(string)
	kept := strings.Map(func(one rune) rune {
		if one < 128 && isUnreserved(byte(one)) && one != '~' {
			return one
		}
		return '_'
	}, given)
	if len(kept) > 128 {
		kept = kept[:128]
	}
	if strings.HasPrefix(kept, ".") {
		kept = "_" + kept[1:]
	}
	if kept == "" {
		return "unknown"
	}
	return kept
}

func putUpToThreeTimes(key string, body []byte) error {
	var failure error
	pause := 50 * time.Millisecond
	for attempt := 0; attempt < attempts; attempt++ {
		if attempt > 0 {
			time.Sleep(time.Duration(rand.Int63n(int64(pause))))
			pause *= 4
		}
		status, answer, err := put(key, body)
		if err != nil {
			failure = err
			continue
		}
		if status/100 == 2 {
			return nil
		}
		failure = errors.New(strings.TrimSpace(fmt.Sprintf("status %d %s", status, errorCode(answer))))
		if status/100 != 5 && status != http.StatusRequestTimeout && status != http.StatusTooManyRequests {
			return failure
		}
	}
	return failure
}

func errorCode(answer string) string {
	begin := strings.Index(answer, "<Code>")
	end := strings.Index(answer, "</Code>")
	if begin < 0 || end < begin {
		return ""
	}
	return answer[begin+len("<Code>") : end]
}

func put(key string, body []byte) (int, string, error) {
	bucket, region := os.Getenv("ASSAY_PROFILE_BUCKET"), either(os.Getenv("AWS_REGION"), "us-east-1")
	endpoint := either(os.Getenv("AWS_ENDPOINT_URL_S3"), os.Getenv("AWS_ENDPOINT_URL"))
	path := "/" + key
	if endpoint == "" {
		endpoint = "https://" + bucket + ".s3." + region + ".amazonaws.com"
	} else {
		path = "/" + bucket + path
	}
	address, err := url.Parse(endpoint)
	if err != nil {
		return 0, "", err
	}
	path = encoded(path)
	request, err := http.NewRequest(http.MethodPut, address.Scheme+"://"+address.Host+path, bytes.NewReader(body))
	if err != nil {
		return 0, "", err
	}
	sign(request, path, region, body)
	response, err := client.Do(request)
	if err != nil {
		return 0, "", err
	}
	defer response.Body.Close()
	answer, _ := io.ReadAll(io.LimitReader(response.Body, 4096))
	return response.StatusCode, string(answer), nil
}

func either(one, other string) string {
	if one != "" {
		return one
	}
	return other
}
