package dev.assay.internal.measurement;

import software.amazon.awssdk.services.lambda.model.CreateFunctionRequest;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.Layer;

/**
 * What a copy of a deployed function has as the original has it, beside code, runtime, handler and variables: the role, so that the
 * copy may do what the original may, layers, network, file systems, architecture, and the size of {@code /tmp}.
 */
public record CopiedSettings(FunctionConfiguration original) {

    void applyTo(CreateFunctionRequest.Builder copy) {
        copy.role(original.role());
        if (original.hasArchitectures()) {
            copy.architectures(original.architectures());
        }
        if (original.hasLayers()) {
            copy.layers(original.layers().stream().map(Layer::arn).toList());
        }
        if (original.ephemeralStorage() != null) {
            copy.ephemeralStorage(original.ephemeralStorage());
        }
        if (original.hasFileSystemConfigs()) {
            copy.fileSystemConfigs(original.fileSystemConfigs());
        }
        boolean network = original.vpcConfig() != null
                && !original.vpcConfig().subnetIds().isEmpty();
        if (network) {
            copy.vpcConfig(vpc -> vpc.subnetIds(original.vpcConfig().subnetIds())
                    .securityGroupIds(original.vpcConfig().securityGroupIds())
                    .ipv6AllowedForDualStack(original.vpcConfig().ipv6AllowedForDualStack()));
        }
    }
}
