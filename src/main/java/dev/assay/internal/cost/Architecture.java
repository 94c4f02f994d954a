package dev.assay.internal.cost;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The instruction set of a function, by AWS's names; each has its own price. */
public enum Architecture {
    @JsonProperty("x86_64")
    X86_64,
    @JsonProperty("arm64")
    ARM64
}
