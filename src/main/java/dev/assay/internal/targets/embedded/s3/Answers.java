package dev.assay.internal.targets.embedded.s3;

import dev.assay.internal.targets.embedded.http.Headers;
import dev.assay.internal.targets.embedded.http.Response;
import dev.assay.internal.targets.embedded.s3.error.S3Error;

/** Answers of the operations. */
final class Answers {

    private static final Headers XML = Headers.NONE.with("Content-Type", "application/xml");

    /** S3 encrypts each object and says so. Here encryption is up to the machine's disk. */
    static final Headers ENCRYPTED = Headers.NONE.with(Settings.SERVER_SIDE_ENCRYPTION, "AES256");

    private Answers() {}

    static Response xml(Xml xml) {
        return xml(200, xml, Headers.NONE);
    }

    static Response xml(int status, Xml xml, Headers more) {
        return new Response(status, merged(XML, more), xml.bytes());
    }

    static Response empty(int status, Headers headers) {
        return new Response(status, headers, new byte[0]);
    }

    static Response error(S3Error error, String resource, String id) {
        Xml xml = Xml.plain("Error").add("Code", error.code()).add("Message", error.getMessage());
        error.details().forEach(xml::add);
        return xml(error.status(), xml.add("Resource", resource).add("RequestId", id), Headers.NONE);
    }

    private static Headers merged(Headers one, Headers more) {
        Headers all = one;
        for (Headers.Field field : more.fields()) {
            all = all.with(field.name(), field.value());
        }
        return all;
    }
}
