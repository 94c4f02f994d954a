package assayprofiler

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/http"
	"os"
	"sort"
	"strings"
	"time"
)

// sign adds AWS's Signature Version 4.
func sign(request *http.Request, path, region string, body []byte) {
	moment := time.Now().UTC().Format("20060102T150405Z")
	headers := map[string]string{
		"content-type":         "application/json",
		"host":                 request.URL.Host,
		"x-amz-content-sha256": hash(body),
		"x-amz-date":           moment,
	}
	if token := os.Getenv("AWS_SESSION_TOKEN"); token != "" {
		headers["x-amz-security-token"] = token
	}
	names := make([]string, 0, len(headers))
	for name, header := range headers {
		names = append(names, name)
		request.Header.Set(name, header)
	}
	sort.Strings(names)
	canonical := "PUT\n" + path + "\n\n"
	for _, name := range names {
		canonical += name + ":" + headers[name] + "\n"
	}
	signed := strings.Join(names, ";")
	canonical += "\n" + signed + "\n" + hash(body)
	scope := moment[:8] + "/" + region + "/s3/aws4_request"
	toSign := "AWS4-HMAC-SHA256\n" + moment + "\n" + scope + "\n" + hash([]byte(canonical))
	key := []byte("AWS4" + os.Getenv("AWS_SECRET_ACCESS_KEY"))
	for _, part := range []string{moment[:8], region, "s3", "aws4_request"} {
		key = authenticated(key, part)
	}
	request.Header.Set("authorization", fmt.Sprintf("AWS4-HMAC-SHA256 Credential=%s/%s, SignedHeaders=%s, Signature=%s",
		os.Getenv("AWS_ACCESS_KEY_ID"), scope, signed, hex.EncodeToString(authenticated(key, toSign))))
}

func authenticated(key []byte, message string) []byte {
	code := hmac.New(sha256.New, key)
	code.Write([]byte(message))
	return code.Sum(nil)
}

func hash(body []byte) string {
	sum := sha256.Sum256(body)
	return hex.EncodeToString(sum[:])
}

// encoded is a path as the signature wants it: all but slashes and unreserved bytes in percent form.
func encoded(path string) string {
	var all strings.Builder
	for at := 0; at < len(path); at++ {
		if path[at] == '/' || isUnreserved(path[at]) {
			all.WriteByte(path[at])
		} else {
			fmt.Fprintf(&all, "%%%02X", path[at])
		}
	}
	return all.String()
}

func isUnreserved(one byte) bool {
	return one >= 'a' && one <= 'z' || one >= 'A' && one <= 'Z' || one >= '0' && one <= '9' || strings.IndexByte("-_.~", one) >= 0
}
