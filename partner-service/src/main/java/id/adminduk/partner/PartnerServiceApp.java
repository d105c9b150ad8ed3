package id.adminduk.partner;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/// Signed pushes in, receipts and webhooks out.
@EnableScheduling
@SpringBootApplication
@ConfigurationPropertiesScan
public class PartnerServiceApp {
    public static void main(String[] args) {
        SpringApplication.run(PartnerServiceApp.class, args);
    }
}
