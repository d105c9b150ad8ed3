package id.adminduk.kernel.storage;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where files go: a folder below `adminduk.data` unless a bucket is named. Credentials come from the AWS SDK's usual
/// chain.
@ConfigurationProperties("adminduk.storage")
record StorageProperties(
        @Nullable String bucket,
        @Nullable URI endpoint,
        @DefaultValue("us-east-1") String region) {}
