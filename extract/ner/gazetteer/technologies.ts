/** Gazetteer: languages, standards, architectures, formats, protocols. */
import { rowsOf } from './gazetteer.ts';

export const technologies = [
  ...rowsOf(
    'ProgrammingLanguage',
    `C ?
  C++
  C#
  Objective-C
  Java
  JavaScript
  TypeScript
  Python
  Perl
  PHP
  Ruby ?
  Rust ?
  Go | Golang ?
  Swift ?
  Kotlin
  Scala
  Haskell
  Erlang
  Elixir ?
  OCaml
  Lua
  Fortran
  COBOL
  Pascal ?
  Ada ?
  Lisp
  Common Lisp
  Clojure
  Prolog
  Smalltalk
  Julia ?
  R ?
  Dart ?
  Zig ?
  Shell script
  PowerShell
  SQL
  HTML
  CSS
  WebAssembly
  Visual Basic
  Assembly language | assembly`,
  ),
  ...rowsOf(
    'Architecture',
    `x86
  x86-64 | x86_64 | AMD64 | amd64
  x86-64-v2
  x86-64-v3
  IA-32 | i386 | i686
  IA-64 | Itanium
  ARM | ARM architecture
  AArch64 | ARM64 | arm64 | aarch64
  ARMv7
  ppc64le | ppc64el
  ppc64
  PowerPC
  IBM Power | Power ISA
  s390x
  IBM Z | z/Architecture
  RISC-V | riscv64
  MIPS
  SPARC
  Alpha ?
  LoongArch`,
  ),
  ...rowsOf(
    'Standard',
    `POSIX
  Filesystem Hierarchy Standard | FHS
  Linux Standard Base | LSB
  Single UNIX Specification
  Common Vulnerabilities and Exposures | CVE
  Common Criteria
  FIPS 140-2
  FIPS 140-3
  FIPS
  ISO 9001
  ISO/IEC 27001
  PCI DSS
  Unicode
  UTF-8
  ASCII
  IEEE 754
  IEEE 802.11
  Ethernet
  USB
  PCI Express
  Bluetooth
  Wi-Fi
  UEFI
  ACPI
  OpenAPI
  GraphQL
  Open Container Initiative Runtime Specification
  Container Runtime Interface | CRI
  Container Network Interface | CNI
  Container Storage Interface | CSI
  Secure Boot`,
  ),
  ...rowsOf(
    'Protocol',
    `TCP/IP
  TCP
  UDP
  IPv4
  IPv6
  HTTP
  HTTPS
  HTTP/2
  HTTP/3
  QUIC
  FTP
  SSH
  SMTP
  IMAP
  POP3
  DNS
  DHCP
  TLS
  SSL
  LDAP
  Kerberos
  SMB
  NFS
  iSCSI
  MQTT
  WebSocket
  gRPC
  BGP
  SPICE
  VNC
  RDP`,
  ),
  ...rowsOf(
    'FileFormat',
    `XFS
  ext4
  ext3
  Btrfs
  ZFS
  OpenZFS
  NTFS
  FAT32
  AUFS
  OverlayFS
  SquashFS
  ISO 9660
  JSON
  XML
  YAML
  TOML
  CSV
  PDF
  ELF ?
  qcow2
  OpenDocument`,
  ),
  ...rowsOf(
    'Technology',
    `virtio
  Intel VT | Intel VT-x | VT-x
  AMD-V
  NVMe
  SR-IOV
  CUDA
  cgroups
  LVM
  RAID
  LUKS`,
  ),
];
