package id.adminduk.identity.birth;

import id.adminduk.kernel.types.RegionCode;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Which kabupaten or kota this registry answers for.
@ConfigurationProperties("adminduk.registry")
public record RegistryProperties(@DefaultValue("13.05") RegionCode district) {}
