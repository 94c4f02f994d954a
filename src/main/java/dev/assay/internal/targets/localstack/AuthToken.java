package dev.assay.internal.targets.localstack;

/**
 * The token of a LocalStack account. What it says of itself never has its value.
 *
 * @param value for LocalStack's environment alone
 */
public record AuthToken(String value) {

    @Override
    public String toString() {
        return "given";
    }
}
