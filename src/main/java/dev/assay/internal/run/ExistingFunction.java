package dev.assay.internal.run;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.internal.measurement.CopiedSettings;
import dev.assay.internal.measurement.FunctionToDeploy;
import dev.assay.internal.measurement.FunctionVersion;
import dev.assay.internal.packaging.FunctionPackage;
import dev.assay.targets.Target;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.GetFunctionResponse;
import software.amazon.awssdk.services.lambda.model.PackageType;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/**
 * A function that somebody deployed. It is read, and never changed nor called: what is measured is a copy, so that nothing must be put
 * back, whatever happens.
 *
 * @param settings as the service tells them
 * @param code the deployment package, a zip
 */
record ExistingFunction(FunctionConfiguration settings, byte[] code) {

    private static final String ARCHITECTURE = "architecture";

    /**
     * Reads it.
     *
     * @param name or ARN
     * @throws InvalidInputException if it is not there, or cannot be copied
     */
    static ExistingFunction read(Target target, String name) {
        GetFunctionResponse found = found(target, name);
        FunctionConfiguration settings = found.configuration();
        if (settings.packageType() == PackageType.IMAGE) {
            throw problem(
                    "function (" + name + ") must be deployed as a zip, but is a container image",
                    "Tune a zip of the same code");
        }
        String offered = target.facts().get(ARCHITECTURE);
        if (offered != null
                && settings.hasArchitectures()
                && !settings.architecturesAsStrings().contains(offered)) {
            throw problem(
                    "function (" + name + ") must have the architecture for which the budget counts, " + offered
                            + ", but has " + String.join(", ", settings.architecturesAsStrings()),
                    "Add -Dassay.aws.architecture="
                            + settings.architecturesAsStrings().get(0));
        }
        byte[] code = new CodeDownload(
                        target.control().serviceClientConfiguration().endpointOverride())
                .of(name, found.code().location(), settings.codeSha256());
        if (code.length > FunctionPackage.MAX_BYTES) {
            throw problem(
                    "function (" + name + ", " + code.length + " bytes) must have a package of at most 50 MB",
                    "Move what is large into a layer, or tune a smaller zip");
        }
        return new ExistingFunction(settings, code);
    }

    private static GetFunctionResponse found(Target target, String name) {
        try {
            return target.control().getFunction(request -> request.functionName(name));
        } catch (ResourceNotFoundException absent) {
            throw problem(
                    "function (" + name + ") must exist on target " + target.name() + ", but does not",
                    "Correct the name or the region. A file is named with its ending or its folder");
        } catch (SdkException refused) {
            throw problem(
                    "function (" + name + ") must be readable, but target " + target.name() + " says: "
                            + refused.getMessage(),
                    "Allow lambda:GetFunction for it");
        }
    }

    /** The copy, before a level is applied to it. */
    FunctionToDeploy copy() {
        Map<String, String> variables = settings.environment() == null
                ? Map.of()
                : settings.environment().variables();
        return new FunctionToDeploy(
                List.of(new FunctionVersion("", code, settings.handler(), settings.runtimeAsString())),
                settings.memorySize(),
                settings.timeout(),
                variables,
                List.of(),
                new CopiedSettings(settings));
    }

    private static InvalidInputException problem(String what, String remedy) {
        return new InvalidInputException(Problem.EXISTING_FUNCTION, what, remedy);
    }
}
