package dev.assay.internal.targets.aws;

/** What a service answered instead of doing what it was asked. */
final class ServiceRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;
    static final int NOT_IMPLEMENTED = 501;

    private final int status;
    private final String code;

    ServiceRefusal(int status, String code, String message) {
        super(code + ": " + message);
        this.status = status;
        this.code = code;
    }

    boolean is(String... codes) {
        return java.util.List.of(codes).contains(code);
    }

    /** Whether the service is not there at all, as on a server that stands in for a part of AWS. */
    boolean serviceMissing() {
        return status == NOT_IMPLEMENTED;
    }

    /** Whether EC2 says that there is no such thing, or none any more. */
    boolean isGone() {
        return code.endsWith(".NotFound") || is("NatGatewayNotFound", "Gateway.NotAttached");
    }

    /** Whether the caller may not do it. */
    boolean isDenied() {
        return is("AccessDenied", "AccessDeniedException", "UnauthorizedOperation");
    }
}
