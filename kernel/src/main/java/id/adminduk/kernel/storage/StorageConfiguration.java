package id.adminduk.kernel.storage;

import id.adminduk.kernel.AdmindukProperties;
import id.adminduk.kernel.crypto.FieldCipher;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/// Chooses the file store: S3 when a bucket is configured, a folder otherwise.
@AutoConfiguration(afterName = "id.adminduk.kernel.crypto.CryptoConfiguration")
@ConditionalOnBean(FieldCipher.class)
@EnableConfigurationProperties(StorageProperties.class)
public class StorageConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("adminduk.storage.bucket")
    static class Bucket {
        @Bean
        BlobStore bucketBlobs(
                StorageProperties storage, FieldCipher cipher, @Value("${spring.application.name}") String service) {
            var builder = S3Client.builder().region(Region.of(storage.region()));
            var endpoint = storage.endpoint();
            if (endpoint != null) builder.endpointOverride(endpoint).forcePathStyle(true);
            return new EncryptedBlobs(
                    new BucketPlace(builder.build(), String.valueOf(storage.bucket()), service + "/"), cipher);
        }
    }

    @Bean
    @ConditionalOnMissingBean
    BlobStore folderBlobs(
            AdmindukProperties properties, FieldCipher cipher, @Value("${spring.application.name}") String service) {
        return new EncryptedBlobs(
                new FolderPlace(properties.data().resolve("blobs").resolve(service)), cipher);
    }
}
