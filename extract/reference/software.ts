/** Reference list: programs and systems. General knowledge, written for kith; CC0. */
export const software = `
@ OperatingSystem
Unix | UNIX :: DEVELOPED_BY Bell Labs, AT&T; AUTHORED_BY Ken Thompson, Dennis Ritchie; WRITTEN_IN C, Assembly; INFLUENCED_BY Multics, CTSS; RUNS_ON PDP-7, PDP-11; OWNED_BY The Open Group, Novell; ^DERIVED_FROM BSD, System V, Xenix; CONTRIBUTES_TO C; ^INFLUENCED_BY Linux, Minix, Plan 9
BSD | Berkeley Software Distribution | BSD Unix :: DEVELOPED_BY University of California Berkeley, CSRG; DERIVED_FROM Unix; AUTHORED_BY Bill Joy; LICENSED_UNDER BSD License; ^DERIVED_FROM FreeBSD, NetBSD, OpenBSD, Darwin, 386BSD, SunOS, Ultrix; INCLUDES vi, C shell; SUPPORTS TCP/IP
FreeBSD :: DEVELOPED_BY FreeBSD Project, FreeBSD Foundation; DERIVED_FROM BSD, 386BSD; LICENSED_UNDER BSD License; WRITTEN_IN C; USES ZFS, Clang, LLVM; ADOPTED_BY Netflix, Sony, WhatsApp, Juniper Networks; ^DERIVED_FROM DragonFly BSD, pfSense, OPNsense, TrueNAS; FOUNDED_BY Jordan Hubbard, Nate Williams, Rod Grimes; INCLUDES bhyve, jails; COMPARED_WITH Linux
NetBSD :: DERIVED_FROM BSD, 386BSD; LICENSED_UNDER BSD License; FOUNDED_BY Chris Demetriou, Theo de Raadt, Adam Glass, Charles Hannum; USES pkgsrc; ^DERIVED_FROM OpenBSD
OpenBSD :: FOUNDED_BY Theo de Raadt; DERIVED_FROM NetBSD; LICENSED_UNDER ISC License, BSD License; INCLUDES OpenSSH, LibreSSL, PF; DEVELOPED_BY OpenBSD Project; LOCATED_IN Calgary
DragonFly BSD :: FOUNDED_BY Matthew Dillon; DERIVED_FROM FreeBSD; USES HAMMER
Linux | Linux kernel :: AUTHORED_BY Linus Torvalds; FOUNDED_BY Linus Torvalds; LICENSED_UNDER GPL, GNU General Public License; WRITTEN_IN C, Rust, Assembly; INFLUENCED_BY Minix, Unix; MAINTAINED_BY Linus Torvalds, Greg Kroah-Hartman; HOSTED_BY kernel.org; INCLUDES KVM, ext4, Btrfs, SELinux, AppArmor, eBPF, cgroups, Netfilter; CONTRIBUTES_TO Android; ^CONTRIBUTES_TO Red Hat, Intel, IBM, Google, SUSE, AMD; SUPPORTS x86, ARM, RISC-V
Debian | Debian GNU/Linux :: FOUNDED_BY Ian Murdock; DEVELOPED_BY Debian Project; USES dpkg, APT, Linux; ^DERIVED_FROM Ubuntu, Kali Linux, Raspberry Pi OS, Tails, Devuan, Proxmox VE, Knoppix; GOVERNED_BY Software in the Public Interest, Debian Project; SUPPORTS GNOME, KDE Plasma
Ubuntu :: DEVELOPED_BY Canonical; FOUNDED_BY Mark Shuttleworth; DERIVED_FROM Debian; USES GNOME, APT, Snap, systemd, Linux; ^DERIVED_FROM Linux Mint, Pop!_OS, elementary OS, Kubuntu, Xubuntu, Lubuntu, Zorin OS; ADOPTED_BY Google, Wikimedia Foundation; INCLUDES Unity, Upstart
Linux Mint :: DERIVED_FROM Ubuntu, Debian; FOUNDED_BY Clement Lefebvre; USES Cinnamon, MATE
Fedora | Fedora Linux | Fedora Project :: DEVELOPED_BY Red Hat, Fedora Project; OWNED_BY Red Hat; SUCCESSOR_OF Red Hat Linux; USES RPM, DNF, GNOME, Wayland; ^DERIVED_FROM Red Hat Enterprise Linux, CentOS Stream, Qubes OS, Asahi Linux
Red Hat Enterprise Linux | RHEL :: DEVELOPED_BY Red Hat; DERIVED_FROM Fedora; USES RPM, systemd, Linux, GNOME; SUCCESSOR_OF Red Hat Linux; ^DERIVED_FROM CentOS, AlmaLinux, Rocky Linux, Oracle Linux, Scientific Linux; COMPETES_WITH SUSE Linux Enterprise, SUSE Linux Enterprise Server; ^COMPATIBLE_WITH AlmaLinux, Rocky Linux, Oracle Linux; RUNS_ON x86-64, ARM64, IBM Z
CentOS | CentOS Linux :: DERIVED_FROM Red Hat Enterprise Linux; OWNED_BY Red Hat; FOUNDED_BY Gregory Kurtzer; ^SUCCESSOR_OF CentOS Stream; ^ALTERNATIVE_TO AlmaLinux, Rocky Linux; COMPATIBLE_WITH Red Hat Enterprise Linux
CentOS Stream :: DEVELOPED_BY Red Hat, CentOS Project; DERIVED_FROM Fedora; SUCCESSOR_OF CentOS
AlmaLinux | AlmaLinux OS :: DEVELOPED_BY AlmaLinux OS Foundation, CloudLinux; DERIVED_FROM Red Hat Enterprise Linux, CentOS Stream; SUCCESSOR_OF CentOS; ALTERNATIVE_TO CentOS; ADOPTED_BY CERN, Fermilab; COMPATIBLE_WITH Red Hat Enterprise Linux; GOVERNED_BY AlmaLinux OS Foundation
Rocky Linux :: FOUNDED_BY Gregory Kurtzer; DEVELOPED_BY Rocky Enterprise Software Foundation; DERIVED_FROM Red Hat Enterprise Linux; ALTERNATIVE_TO CentOS; SUCCESSOR_OF CentOS; ^CONTRIBUTES_TO CIQ
Oracle Linux :: DEVELOPED_BY Oracle; DERIVED_FROM Red Hat Enterprise Linux; COMPATIBLE_WITH Red Hat Enterprise Linux; USES Unbreakable Enterprise Kernel
Scientific Linux :: DEVELOPED_BY Fermilab, CERN; DERIVED_FROM Red Hat Enterprise Linux
SUSE Linux Enterprise | SLES | SUSE Linux Enterprise Server | SLE :: DEVELOPED_BY SUSE; USES YaST, RPM; DERIVED_FROM openSUSE
openSUSE | openSUSE Leap | openSUSE Tumbleweed :: ^CONTRIBUTES_TO SUSE; USES YaST, Zypper, RPM, KDE Plasma, Btrfs; SUCCESSOR_OF SUSE Linux; OWNED_BY SUSE
Arch Linux :: FOUNDED_BY Judd Vinet; MAINTAINED_BY Levente Polyak, Aaron Griffin; USES pacman, systemd; ^DERIVED_FROM Manjaro, SteamOS, EndeavourOS, Artix Linux; INFLUENCED_BY CRUX, Slackware
Manjaro :: DERIVED_FROM Arch Linux
Gentoo Linux | Gentoo :: FOUNDED_BY Daniel Robbins; USES Portage, OpenRC; GOVERNED_BY Gentoo Foundation; ^DERIVED_FROM ChromeOS, Container Linux, Calculate Linux; INFLUENCED_BY FreeBSD
Slackware | Slackware Linux :: FOUNDED_BY Patrick Volkerding; MAINTAINED_BY Patrick Volkerding; DERIVED_FROM Softlanding Linux System
Alpine Linux | Alpine :: FOUNDED_BY Natanael Copa; USES musl, BusyBox, OpenRC, apk; ADOPTED_BY Docker; DERIVED_FROM LEAF; ^DERIVED_FROM postmarketOS
Void Linux :: FOUNDED_BY Juan Romero Pardines; USES runit, musl
NixOS :: FOUNDED_BY Eelco Dolstra; USES Nix, systemd; GOVERNED_BY NixOS Foundation
Guix System | GNU Guix | Guix :: PART_OF GNU Project; WRITTEN_IN Guile; INFLUENCED_BY Nix; FOUNDED_BY Ludovic Courtès
Mandriva | Mandrake Linux | Mandriva Linux :: FOUNDED_BY Gaël Duval; ^DERIVED_FROM Mageia
Mageia :: DERIVED_FROM Mandriva
Knoppix :: FOUNDED_BY Klaus Knopper; DERIVED_FROM Debian
Kali Linux :: DEVELOPED_BY Offensive Security; DERIVED_FROM Debian; SUCCESSOR_OF BackTrack
Tails :: DERIVED_FROM Debian; USES Tor; DEVELOPED_BY Tor Project
Qubes OS :: FOUNDED_BY Joanna Rutkowska; USES Xen; DERIVED_FROM Fedora
Raspberry Pi OS | Raspbian :: DERIVED_FROM Debian; DEVELOPED_BY Raspberry Pi Foundation; RUNS_ON Raspberry Pi
CloudLinux OS :: DEVELOPED_BY CloudLinux; DERIVED_FROM Red Hat Enterprise Linux, CentOS; USES LVE
Container Linux | CoreOS Container Linux :: DEVELOPED_BY CoreOS; ^SUCCESSOR_OF Fedora CoreOS, Flatcar
Android :: DEVELOPED_BY Google, Open Handset Alliance; FOUNDED_BY Andy Rubin; DERIVED_FROM Linux; USES Linux; WRITTEN_IN Java, Kotlin, C, C++; ^DERIVED_FROM LineageOS, GrapheneOS, Fire OS; COMPETES_WITH iOS; LICENSED_UNDER Apache License
ChromeOS | Chrome OS :: DEVELOPED_BY Google; DERIVED_FROM Gentoo Linux, ChromiumOS; USES Linux
iOS :: DEVELOPED_BY Apple; DERIVED_FROM Darwin, macOS; RUNS_ON iPhone, iPad; COMPETES_WITH Android
macOS | Mac OS X | OS X :: DEVELOPED_BY Apple; DERIVED_FROM NeXTSTEP, Darwin; SUPPORTS Single UNIX Specification; SUCCESSOR_OF Classic Mac OS; INCLUDES Darwin, Safari; USES XNU
Darwin :: DEVELOPED_BY Apple; PART_OF macOS; DERIVED_FROM BSD, Mach, FreeBSD; USES XNU
NeXTSTEP :: DEVELOPED_BY NeXT; DERIVED_FROM BSD, Mach; WRITTEN_IN Objective-C; ^DERIVED_FROM macOS
Windows | Microsoft Windows | Windows 10 | Windows 11 :: DEVELOPED_BY Microsoft; SUCCESSOR_OF MS-DOS; COMPETES_WITH macOS, Linux; INCLUDES WSL, Hyper-V, PowerShell
Windows NT :: DEVELOPED_BY Microsoft; AUTHORED_BY Dave Cutler; INFLUENCED_BY VMS
Windows Server :: DEVELOPED_BY Microsoft; INCLUDES IIS, Hyper-V
MS-DOS :: DEVELOPED_BY Microsoft; DERIVED_FROM 86-DOS; AUTHORED_BY Tim Paterson; RUNS_ON IBM PC
CP/M :: DEVELOPED_BY Digital Research; AUTHORED_BY Gary Kildall; ^INFLUENCED_BY MS-DOS
OS/2 :: DEVELOPED_BY IBM, Microsoft
AIX :: DEVELOPED_BY IBM; DERIVED_FROM System V; RUNS_ON POWER
HP-UX :: DEVELOPED_BY Hewlett-Packard; DERIVED_FROM System V
SunOS :: DEVELOPED_BY Sun Microsystems; DERIVED_FROM BSD; ^SUCCESSOR_OF Solaris
Solaris :: DEVELOPED_BY Sun Microsystems, Oracle; DERIVED_FROM System V, SunOS; SUCCESSOR_OF SunOS; INCLUDES ZFS, DTrace; RUNS_ON SPARC; ^DERIVED_FROM OpenSolaris, illumos
OpenSolaris :: DEVELOPED_BY Sun Microsystems; DERIVED_FROM Solaris; LICENSED_UNDER CDDL; ^DERIVED_FROM illumos, OpenIndiana
illumos :: DERIVED_FROM OpenSolaris; ^DERIVED_FROM SmartOS, OmniOS, OpenIndiana
System V | UNIX System V :: DEVELOPED_BY AT&T; DERIVED_FROM Unix; COMPETES_WITH BSD
Xenix :: DEVELOPED_BY Microsoft; DERIVED_FROM Unix
IRIX :: DEVELOPED_BY Silicon Graphics; DERIVED_FROM System V
VMS | OpenVMS :: DEVELOPED_BY Digital Equipment Corporation, DEC; RUNS_ON VAX, Alpha; AUTHORED_BY Dave Cutler
Multics :: DEVELOPED_BY MIT, General Electric, Bell Labs, Project MAC, Honeywell; AUTHORED_BY Fernando Corbató; SUCCESSOR_OF CTSS; WRITTEN_IN PL/I; RUNS_ON GE-645; ^INFLUENCED_BY Unix
CTSS | Compatible Time-Sharing System :: DEVELOPED_BY MIT; AUTHORED_BY Fernando Corbató; RUNS_ON IBM 7090, IBM 7094
Minix | MINIX :: AUTHORED_BY Andrew Tanenbaum, Andrew S. Tanenbaum; INFLUENCED_BY Unix; DEVELOPED_BY Vrije Universiteit Amsterdam; ^INFLUENCED_BY Linux
Plan 9 | Plan 9 from Bell Labs :: DEVELOPED_BY Bell Labs, Rob Pike, Ken Thompson; USES 9P; ^DERIVED_FROM Inferno; SUCCESSOR_OF Unix; INFLUENCED_BY Unix
Inferno ? :: DEVELOPED_BY Bell Labs, Vita Nuova; DERIVED_FROM Plan 9; USES Limbo, Styx
Mach :: DEVELOPED_BY Carnegie Mellon University; AUTHORED_BY Richard Rashid; ^USES XNU, GNU Hurd
GNU Hurd | Hurd :: DEVELOPED_BY GNU Project, Free Software Foundation; USES Mach; AUTHORED_BY Thomas Bushnell
GNU | GNU operating system :: FOUNDED_BY Richard Stallman; DEVELOPED_BY GNU Project; ^PART_OF GCC, Emacs, Bash, GRUB; ^CONTRIBUTES_TO Free Software Foundation
TempleOS :: AUTHORED_BY Terry Davis; WRITTEN_IN HolyC
BeOS :: DEVELOPED_BY Be Inc.; FOUNDED_BY Jean-Louis Gassée; ^DERIVED_FROM Haiku
Haiku :: DERIVED_FROM BeOS; COMPATIBLE_WITH BeOS; INFLUENCED_BY BeOS
Symbian :: DEVELOPED_BY Nokia, Psion; ADOPTED_BY Nokia
Tizen :: DEVELOPED_BY Samsung, Intel; GOVERNED_BY Linux Foundation
webOS :: DEVELOPED_BY Palm, HP, LG
SteamOS :: DEVELOPED_BY Valve; DERIVED_FROM Arch Linux, Debian; RUNS_ON Steam Deck
FreeDOS :: FOUNDED_BY Jim Hall; COMPATIBLE_WITH MS-DOS
Fuchsia :: DEVELOPED_BY Google; USES Zircon
QNX :: DEVELOPED_BY BlackBerry, Quantum Software Systems; FOUNDED_BY Gordon Bell, Dan Dodge
VxWorks :: DEVELOPED_BY Wind River; ADOPTED_BY NASA
FreeRTOS :: DEVELOPED_BY Amazon Web Services; FOUNDED_BY Richard Barry
Zephyr ? :: GOVERNED_BY Linux Foundation; DERIVED_FROM Rocket
OpenWrt :: DERIVED_FROM Linux; SUPPORTS Linksys WRT54G
@ Software
Git ? :: AUTHORED_BY Linus Torvalds; FOUNDED_BY Linus Torvalds; MAINTAINED_BY Junio Hamano; WRITTEN_IN C, Perl, Shell; SUCCESSOR_OF BitKeeper; LICENSED_UNDER GPL, GPLv2; ^USES GitHub, GitLab, Bitbucket, Gitea; ALTERNATIVE_TO Subversion, Mercurial; COMPETES_WITH Mercurial; ADOPTED_BY Linux
Mercurial | hg :: AUTHORED_BY Matt Mackall, Olivia Mackall; WRITTEN_IN Python, C, Rust; ADOPTED_BY Mozilla, Facebook; COMPETES_WITH Git
Subversion | Apache Subversion | SVN :: DEVELOPED_BY CollabNet, Apache Software Foundation; SUCCESSOR_OF CVS; LICENSED_UNDER Apache License
CVS | Concurrent Versions System :: AUTHORED_BY Dick Grune; DERIVED_FROM RCS; ^SUCCESSOR_OF Subversion
BitKeeper :: AUTHORED_BY Larry McVoy; DEVELOPED_BY BitMover; ADOPTED_BY Linux
Gitea :: DERIVED_FROM Gogs; WRITTEN_IN Go; ^DERIVED_FROM Forgejo
Forgejo :: DERIVED_FROM Gitea; MAINTAINED_BY Codeberg; GOVERNED_BY Codeberg; ADOPTED_BY Codeberg
GitLab :: DEVELOPED_BY GitLab Inc.; AUTHORED_BY Dmitriy Zaporozhets; WRITTEN_IN Ruby, Go; USES Git, PostgreSQL, Redis, Ruby on Rails; COMPETES_WITH GitHub, Bitbucket; ADOPTED_BY GNOME, KDE, Debian, CERN
Gerrit :: DEVELOPED_BY Google; AUTHORED_BY Shawn Pearce; USES Git; WRITTEN_IN Java
Phabricator :: DEVELOPED_BY Facebook, Phacility; AUTHORED_BY Evan Priestley; WRITTEN_IN PHP
Bugzilla :: DEVELOPED_BY Mozilla; WRITTEN_IN Perl; AUTHORED_BY Terry Weissman
Jira :: DEVELOPED_BY Atlassian
Jenkins :: AUTHORED_BY Kohsuke Kawaguchi; FOUNDED_BY Kohsuke Kawaguchi; DERIVED_FROM Hudson; WRITTEN_IN Java; LICENSED_UNDER MIT License; GOVERNED_BY Continuous Delivery Foundation; ^CONTRIBUTES_TO CloudBees; COMPETES_WITH GitLab CI, TeamCity
Hudson :: AUTHORED_BY Kohsuke Kawaguchi; DEVELOPED_BY Sun Microsystems, Oracle, Eclipse Foundation; ^DERIVED_FROM Jenkins
TeamCity :: DEVELOPED_BY JetBrains
Docker | Docker Engine :: DEVELOPED_BY Docker, Inc., dotCloud; AUTHORED_BY Solomon Hykes; WRITTEN_IN Go; USES containerd, runc, cgroups, LXC; LICENSED_UNDER Apache License; ^ALTERNATIVE_TO Podman; ^COMPATIBLE_WITH Podman; INCLUDES Docker Compose, Docker Swarm, Docker Hub
Podman :: DEVELOPED_BY Red Hat; WRITTEN_IN Go; ALTERNATIVE_TO Docker; COMPATIBLE_WITH Docker; LICENSED_UNDER Apache License; USES crun, Buildah, systemd; FOUNDED_BY Dan Walsh
Buildah :: DEVELOPED_BY Red Hat; WRITTEN_IN Go
containerd :: DEVELOPED_BY Docker, Inc.; GOVERNED_BY Cloud Native Computing Foundation, CNCF; WRITTEN_IN Go; USES runc
runc :: DEVELOPED_BY Docker, Inc., Open Container Initiative; WRITTEN_IN Go
crun :: DEVELOPED_BY Red Hat; WRITTEN_IN C; AUTHORED_BY Giuseppe Scrivano
CRI-O :: DEVELOPED_BY Red Hat; PART_OF Cloud Native Computing Foundation
LXC :: DEVELOPED_BY Canonical; USES cgroups
LXD :: DEVELOPED_BY Canonical; ^DERIVED_FROM Incus
Incus :: DERIVED_FROM LXD; AUTHORED_BY Stéphane Graber; MAINTAINED_BY Linux Containers
rkt :: DEVELOPED_BY CoreOS; COMPETES_WITH Docker
Kubernetes | K8s :: DEVELOPED_BY Google, Cloud Native Computing Foundation; AUTHORED_BY Joe Beda, Brendan Burns, Craig McLuckie; FOUNDED_BY Joe Beda, Brendan Burns, Craig McLuckie; MAINTAINED_BY Cloud Native Computing Foundation, CNCF; INFLUENCED_BY Borg; WRITTEN_IN Go; USES etcd, containerd, CoreDNS; LICENSED_UNDER Apache License; PART_OF Cloud Native Computing Foundation, CNCF; COMPETES_WITH Docker Swarm, Apache Mesos, Nomad; ^DERIVED_FROM OpenShift, K3s
K3s :: DEVELOPED_BY Rancher Labs, SUSE; DERIVED_FROM Kubernetes
Rancher :: DEVELOPED_BY Rancher Labs, SUSE; USES Kubernetes
OpenShift :: DEVELOPED_BY Red Hat; USES Kubernetes; DERIVED_FROM Kubernetes
Helm ? :: DEVELOPED_BY Deis, Microsoft; PART_OF Cloud Native Computing Foundation; SUPPORTS Kubernetes
etcd :: DEVELOPED_BY CoreOS; WRITTEN_IN Go; USES Raft; PART_OF Cloud Native Computing Foundation; ^USES Kubernetes
CoreDNS :: AUTHORED_BY Miek Gieben; FOUNDED_BY Miek Gieben; WRITTEN_IN Go; DERIVED_FROM Caddy; ^USES Kubernetes; PART_OF Cloud Native Computing Foundation
Borg :: DEVELOPED_BY Google; ^SUCCESSOR_OF Omega; ^INFLUENCED_BY Kubernetes
Prometheus :: DEVELOPED_BY SoundCloud; AUTHORED_BY Matt T. Proud, Julius Volz; FOUNDED_BY Julius Volz; WRITTEN_IN Go; INFLUENCED_BY Borgmon; PART_OF Cloud Native Computing Foundation, CNCF; USES PromQL; LICENSED_UNDER Apache License; INCLUDES Alertmanager; ^SUPPORTS Grafana
Grafana :: DEVELOPED_BY Grafana Labs; AUTHORED_BY Torkel Ödegaard; DERIVED_FROM Kibana; SUPPORTS Prometheus, InfluxDB, Graphite, Loki; LICENSED_UNDER AGPL; WRITTEN_IN Go, TypeScript
Loki :: DEVELOPED_BY Grafana Labs; INFLUENCED_BY Prometheus
Thanos :: DEVELOPED_BY Improbable; USES Prometheus
Jaeger :: DEVELOPED_BY Uber; INFLUENCED_BY Dapper; PART_OF Cloud Native Computing Foundation
Fluentd :: DEVELOPED_BY Treasure Data; AUTHORED_BY Sadayuki Furuhashi; WRITTEN_IN Ruby
Nagios :: AUTHORED_BY Ethan Galstad; ^DERIVED_FROM Icinga
Zabbix :: AUTHORED_BY Alexei Vladishev
Envoy ? :: DEVELOPED_BY Lyft; AUTHORED_BY Matt Klein; WRITTEN_IN C++; ^USES Istio; PART_OF Cloud Native Computing Foundation
Istio :: DEVELOPED_BY Google, IBM, Lyft; USES Envoy
Linkerd :: DEVELOPED_BY Buoyant; WRITTEN_IN Rust, Go; PART_OF Cloud Native Computing Foundation
Traefik :: AUTHORED_BY Emile Vauge; WRITTEN_IN Go; DEVELOPED_BY Traefik Labs; COMPETES_WITH nginx, Caddy
Caddy ? :: AUTHORED_BY Matt Holt; WRITTEN_IN Go; LICENSED_UNDER Apache License; OWNED_BY ZeroSSL; USES CertMagic; COMPETES_WITH nginx
nginx | NGINX :: AUTHORED_BY Igor Sysoev; DEVELOPED_BY Nginx, Inc., F5; WRITTEN_IN C; LICENSED_UNDER BSD License; ALTERNATIVE_TO Apache HTTP Server; COMPETES_WITH Apache HTTP Server; ADOPTED_BY Netflix, Rambler, WordPress.com; ^DERIVED_FROM OpenResty, Tengine, freenginx
Apache HTTP Server | Apache httpd | httpd :: DEVELOPED_BY Apache Software Foundation; DERIVED_FROM NCSA HTTPd; LICENSED_UNDER Apache License; FOUNDED_BY Brian Behlendorf; WRITTEN_IN C; PART_OF LAMP; COMPETES_WITH nginx, IIS
NCSA HTTPd :: AUTHORED_BY Rob McCool; DEVELOPED_BY NCSA; ^DERIVED_FROM Apache HTTP Server
IIS | Internet Information Services :: DEVELOPED_BY Microsoft; PART_OF Windows Server
HAProxy :: AUTHORED_BY Willy Tarreau; WRITTEN_IN C; DEVELOPED_BY HAProxy Technologies
Varnish | Varnish Cache :: AUTHORED_BY Poul-Henning Kamp; DEVELOPED_BY Varnish Software; ^USES Fastly; SUPPORTS Edge Side Includes
Squid :: DERIVED_FROM Harvest; AUTHORED_BY Duane Wessels
lighttpd :: AUTHORED_BY Jan Kneschke
Tomcat | Apache Tomcat :: DEVELOPED_BY Apache Software Foundation, Sun Microsystems; WRITTEN_IN Java
BIND :: DEVELOPED_BY Internet Systems Consortium, University of California Berkeley; MAINTAINED_BY Internet Systems Consortium, ISC; LICENSED_UNDER Mozilla Public License; AUTHORED_BY Douglas Terry, Mark Painter, Paul Vixie
Unbound :: DEVELOPED_BY NLnet Labs
dnsmasq :: AUTHORED_BY Simon Kelley
djbdns :: AUTHORED_BY Daniel J. Bernstein
PowerDNS :: AUTHORED_BY Bert Hubert
Sendmail :: AUTHORED_BY Eric Allman; DEVELOPED_BY University of California Berkeley; DERIVED_FROM delivermail
Postfix :: AUTHORED_BY Wietse Venema; DEVELOPED_BY IBM
Exim :: AUTHORED_BY Philip Hazel; DEVELOPED_BY University of Cambridge; ^USES cPanel
qmail :: AUTHORED_BY Daniel J. Bernstein
Dovecot :: AUTHORED_BY Timo Sirainen; OWNED_BY Open-Xchange
SpamAssassin :: AUTHORED_BY Justin Mason; DEVELOPED_BY Apache Software Foundation; WRITTEN_IN Perl
ClamAV :: AUTHORED_BY Tomasz Kojm; DEVELOPED_BY Cisco
OpenSSH :: DEVELOPED_BY OpenBSD, OpenBSD Project; PART_OF OpenBSD; DERIVED_FROM OSSH; FOUNDED_BY Theo de Raadt
PuTTY :: AUTHORED_BY Simon Tatham
GnuPG | GNU Privacy Guard | GPG :: AUTHORED_BY Werner Koch; ALTERNATIVE_TO PGP; PART_OF GNU Project; SUPPORTS OpenPGP
PGP | Pretty Good Privacy :: AUTHORED_BY Phil Zimmermann
WireGuard :: AUTHORED_BY Jason A. Donenfeld; PART_OF Linux; ALTERNATIVE_TO IPsec, OpenVPN; ^USES Tailscale
OpenVPN :: AUTHORED_BY James Yonan
Tor :: DEVELOPED_BY Tor Project, United States Naval Research Laboratory; AUTHORED_BY Roger Dingledine, Nick Mathewson, Paul Syverson
Samba :: AUTHORED_BY Andrew Tridgell; SUPPORTS SMB; LICENSED_UNDER GPL, GPLv3; MAINTAINED_BY Jeremy Allison; MEMBER_OF Software Freedom Conservancy; WRITTEN_IN C
rsync :: AUTHORED_BY Andrew Tridgell, Paul Mackerras
curl | cURL :: AUTHORED_BY Daniel Stenberg; MAINTAINED_BY Daniel Stenberg; WRITTEN_IN C; USES OpenSSL, nghttp2; INCLUDES libcurl; ADOPTED_BY NASA
Wget :: AUTHORED_BY Hrvoje Nikšić; PART_OF GNU Project
Wireshark | Ethereal :: AUTHORED_BY Gerald Combs; WRITTEN_IN C; USES Qt, libpcap; ^CONTRIBUTES_TO Sysdig, Riverbed; LICENSED_UNDER GPL
Nmap :: AUTHORED_BY Gordon Lyon; SUPPORTS Lua
Metasploit :: AUTHORED_BY H. D. Moore; OWNED_BY Rapid7; WRITTEN_IN Ruby
Snort :: AUTHORED_BY Martin Roesch; OWNED_BY Cisco
BusyBox :: AUTHORED_BY Bruce Perens; MAINTAINED_BY Erik Andersen, Denys Vlasenko
systemd :: AUTHORED_BY Lennart Poettering, Kay Sievers; DEVELOPED_BY Red Hat; INFLUENCED_BY launchd; SUCCESSOR_OF Upstart, SysVinit; ADOPTED_BY Fedora, Debian, Ubuntu, Arch Linux, openSUSE; LICENSED_UNDER LGPL; WRITTEN_IN C; INCLUDES journald, udev, logind; COMPARED_WITH OpenRC, runit
OpenRC :: DEVELOPED_BY Gentoo; AUTHORED_BY Roy Marples; ^USES Alpine Linux, Gentoo Linux; ALTERNATIVE_TO systemd
Upstart :: DEVELOPED_BY Canonical; AUTHORED_BY Scott James Remnant
Ansible :: AUTHORED_BY Michael DeHaan; DEVELOPED_BY Red Hat, Ansible, Inc.; OWNED_BY Red Hat; WRITTEN_IN Python; USES SSH, YAML, Jinja; COMPETES_WITH Puppet, Chef, Salt; LICENSED_UNDER GPL; ACQUIRED_BY Red Hat
Puppet :: AUTHORED_BY Luke Kanies; DEVELOPED_BY Puppet, Inc.; WRITTEN_IN Ruby, Clojure; OWNED_BY Perforce; COMPETES_WITH Chef, Ansible
Chef ? :: AUTHORED_BY Adam Jacob; DEVELOPED_BY Opscode, Progress; WRITTEN_IN Ruby, Erlang; COMPETES_WITH Puppet
Salt | SaltStack ? :: AUTHORED_BY Thomas Hatch; WRITTEN_IN Python; OWNED_BY VMware
Terraform :: DEVELOPED_BY HashiCorp; AUTHORED_BY Mitchell Hashimoto; WRITTEN_IN Go; USES HCL; LICENSED_UNDER Business Source License; ^DERIVED_FROM OpenTofu
OpenTofu :: DERIVED_FROM Terraform; GOVERNED_BY Linux Foundation; LICENSED_UNDER Mozilla Public License
Vagrant :: DEVELOPED_BY HashiCorp; AUTHORED_BY Mitchell Hashimoto; WRITTEN_IN Ruby; SUPPORTS VirtualBox
Vault ? :: DEVELOPED_BY HashiCorp; WRITTEN_IN Go; ^DERIVED_FROM OpenBao
Consul :: DEVELOPED_BY HashiCorp; WRITTEN_IN Go; USES Raft
Nomad ? :: DEVELOPED_BY HashiCorp; COMPETES_WITH Kubernetes
Packer :: DEVELOPED_BY HashiCorp
QEMU :: AUTHORED_BY Fabrice Bellard; WRITTEN_IN C; LICENSED_UNDER GPL; ^USES KVM, VirtualBox; MEMBER_OF Software Freedom Conservancy; SUPPORTS KVM
KVM | Kernel-based Virtual Machine :: AUTHORED_BY Avi Kivity; DEVELOPED_BY Qumranet, Red Hat; PART_OF Linux; USES QEMU; COMPETES_WITH Xen; ^USES OpenStack, Proxmox VE
Xen | Xen Project :: DEVELOPED_BY University of Cambridge, XenSource, Citrix; AUTHORED_BY Ian Pratt, Keir Fraser; GOVERNED_BY Linux Foundation; ADOPTED_BY Amazon Web Services; ^USES Qubes OS, XCP-ng; COMPETES_WITH KVM, VMware
VirtualBox :: DEVELOPED_BY Innotek, Oracle, Sun Microsystems; COMPETES_WITH VMware Workstation
VMware ESXi | ESXi | ESX :: DEVELOPED_BY VMware; COMPETES_WITH Hyper-V, KVM
vSphere :: DEVELOPED_BY VMware; INCLUDES ESXi, vCenter
Hyper-V :: DEVELOPED_BY Microsoft; COMPETES_WITH ESXi
Proxmox VE | Proxmox Virtual Environment :: DEVELOPED_BY Proxmox Server Solutions; DERIVED_FROM Debian; USES KVM, LXC; ALTERNATIVE_TO VMware ESXi
Firecracker :: DEVELOPED_BY Amazon Web Services; WRITTEN_IN Rust; USES KVM; DERIVED_FROM crosvm; ^USES AWS Lambda
OpenStack :: FOUNDED_BY NASA, Rackspace; DEVELOPED_BY OpenStack Foundation; GOVERNED_BY Open Infrastructure Foundation, OpenStack Foundation; WRITTEN_IN Python; INCLUDES Nova, Swift, Neutron, Cinder, Glance, Keystone; LICENSED_UNDER Apache License; ADOPTED_BY CERN, Walmart, OVHcloud; COMPETES_WITH CloudStack
CloudStack | Apache CloudStack :: DEVELOPED_BY Cloud.com, Citrix, Apache Software Foundation
Ceph :: AUTHORED_BY Sage Weil; DEVELOPED_BY Red Hat, Inktank; WRITTEN_IN C++; USES CRUSH; GOVERNED_BY Ceph Foundation; ADOPTED_BY CERN; SUPPORTS S3
GlusterFS | Gluster :: DEVELOPED_BY Red Hat, Gluster, Inc.
MinIO :: WRITTEN_IN Go; COMPATIBLE_WITH S3; LICENSED_UNDER AGPL
Hadoop | Apache Hadoop :: AUTHORED_BY Doug Cutting, Mike Cafarella; DEVELOPED_BY Apache Software Foundation, Yahoo; INFLUENCED_BY MapReduce, Google File System; WRITTEN_IN Java; INCLUDES HDFS, YARN; LICENSED_UNDER Apache License
Spark | Apache Spark :: AUTHORED_BY Matei Zaharia; DEVELOPED_BY Apache Software Foundation, AMPLab, Databricks; WRITTEN_IN Scala
Kafka | Apache Kafka :: DEVELOPED_BY LinkedIn, Apache Software Foundation, Confluent; AUTHORED_BY Jay Kreps, Neha Narkhede, Jun Rao; WRITTEN_IN Scala, Java; USES ZooKeeper, KRaft; ^COMPATIBLE_WITH Redpanda
ZooKeeper | Apache ZooKeeper :: DEVELOPED_BY Yahoo, Apache Software Foundation; WRITTEN_IN Java
Flink | Apache Flink :: DEVELOPED_BY Apache Software Foundation, Ververica
Cassandra | Apache Cassandra :: DEVELOPED_BY Facebook, Apache Software Foundation; AUTHORED_BY Avinash Lakshman, Prashant Malik; INFLUENCED_BY Dynamo, Bigtable; WRITTEN_IN Java
HBase | Apache HBase :: INFLUENCED_BY Bigtable; PART_OF Hadoop
Hive | Apache Hive :: DEVELOPED_BY Facebook
CouchDB | Apache CouchDB :: AUTHORED_BY Damien Katz; WRITTEN_IN Erlang; DEVELOPED_BY Apache Software Foundation
Lucene | Apache Lucene :: AUTHORED_BY Doug Cutting; DEVELOPED_BY Apache Software Foundation; WRITTEN_IN Java; ^USES Elasticsearch, Solr, OpenSearch
Solr | Apache Solr :: AUTHORED_BY Yonik Seeley; DEVELOPED_BY CNET, Apache Software Foundation; USES Lucene
Elasticsearch :: AUTHORED_BY Shay Banon; DEVELOPED_BY Elastic; USES Lucene, Apache Lucene; WRITTEN_IN Java; LICENSED_UNDER AGPL, SSPL, Elastic License; PART_OF Elastic Stack, ELK Stack; ^DERIVED_FROM OpenSearch; SUCCESSOR_OF Compass; ADOPTED_BY Wikimedia Foundation, GitHub, Netflix, Uber; COMPETES_WITH Solr
Kibana :: AUTHORED_BY Rashid Khan; DEVELOPED_BY Elastic; PART_OF Elastic Stack
Logstash :: AUTHORED_BY Jordan Sissel; DEVELOPED_BY Elastic; PART_OF Elastic Stack
OpenSearch :: DEVELOPED_BY Amazon Web Services; DERIVED_FROM Elasticsearch; GOVERNED_BY Linux Foundation, OpenSearch Software Foundation
PostgreSQL | Postgres :: DEVELOPED_BY PostgreSQL Global Development Group; AUTHORED_BY Michael Stonebraker; DERIVED_FROM POSTGRES, Ingres; SUCCESSOR_OF Ingres; WRITTEN_IN C; SUPPORTS SQL, JSON; LICENSED_UNDER PostgreSQL License; ^DERIVED_FROM Greenplum, TimescaleDB, EnterpriseDB, Amazon Redshift, YugabyteDB; COMPETES_WITH MySQL, Oracle Database
Ingres :: DEVELOPED_BY University of California Berkeley; AUTHORED_BY Michael Stonebraker, Eugene Wong; ^SUCCESSOR_OF PostgreSQL
MySQL :: DEVELOPED_BY MySQL AB, Sun Microsystems, Oracle; AUTHORED_BY Michael Widenius, David Axmark; FOUNDED_BY Michael Widenius, David Axmark, Allan Larsson; OWNED_BY Oracle; WRITTEN_IN C++, C; LICENSED_UNDER GPL; ^DERIVED_FROM MariaDB, Percona Server, Drizzle; USES InnoDB, MyISAM; PART_OF LAMP; ADOPTED_BY Facebook, YouTube, Wikipedia
MariaDB :: AUTHORED_BY Michael Widenius; DERIVED_FROM MySQL; DEVELOPED_BY MariaDB plc, MariaDB Corporation, MariaDB Foundation; GOVERNED_BY MariaDB Foundation; COMPATIBLE_WITH MySQL; ADOPTED_BY Wikipedia, Wikimedia Foundation; LICENSED_UNDER GPL; INCLUDES Galera Cluster, Aria; ALTERNATIVE_TO MySQL
Percona Server :: DEVELOPED_BY Percona; DERIVED_FROM MySQL
SQLite :: AUTHORED_BY D. Richard Hipp, Richard Hipp; WRITTEN_IN C; ADOPTED_BY Firefox, Android, Chrome; ^USES Firefox, Fossil; INFLUENCED_BY PostgreSQL; ^DERIVED_FROM libSQL
Oracle Database :: DEVELOPED_BY Oracle; COMPETES_WITH Db2, SQL Server
SQL Server | Microsoft SQL Server :: DEVELOPED_BY Microsoft; DERIVED_FROM Sybase; SUPPORTS T-SQL
Db2 | DB2 :: DEVELOPED_BY IBM
System R :: DEVELOPED_BY IBM; INFLUENCED_BY Edgar F. Codd; ^INFLUENCED_BY Oracle Database, Db2
MongoDB :: DEVELOPED_BY MongoDB Inc., 10gen; AUTHORED_BY Dwight Merriman, Eliot Horowitz, Kevin Ryan; WRITTEN_IN C++; LICENSED_UNDER SSPL, Server Side Public License; USES BSON, WiredTiger; ^ALTERNATIVE_TO FerretDB; ^COMPATIBLE_WITH Amazon DocumentDB; ADOPTED_BY eBay
Redis :: AUTHORED_BY Salvatore Sanfilippo; DEVELOPED_BY Redis Ltd., Redis Labs; WRITTEN_IN C; ^DERIVED_FROM Valkey, KeyDB; LICENSED_UNDER BSD License, AGPL, SSPL; ADOPTED_BY Twitter, GitHub, Stack Overflow; ^COMPATIBLE_WITH Dragonfly; COMPETES_WITH Memcached; SUPPORTS Lua
Valkey :: DERIVED_FROM Redis; GOVERNED_BY Linux Foundation; ^CONTRIBUTES_TO Amazon Web Services, Google, Oracle
Memcached :: AUTHORED_BY Brad Fitzpatrick; DEVELOPED_BY Danga Interactive; ADOPTED_BY Facebook, Wikipedia, LiveJournal; WRITTEN_IN C
Neo4j :: DEVELOPED_BY Neo4j, Inc.; AUTHORED_BY Emil Eifrem; WRITTEN_IN Java; SUPPORTS Cypher
ClickHouse :: DEVELOPED_BY Yandex, ClickHouse, Inc.; AUTHORED_BY Alexey Milovidov; WRITTEN_IN C++; ADOPTED_BY Cloudflare, Uber; LICENSED_UNDER Apache License
DuckDB :: AUTHORED_BY Hannes Mühleisen, Mark Raasveldt; DEVELOPED_BY CWI; INFLUENCED_BY SQLite
InfluxDB :: DEVELOPED_BY InfluxData; AUTHORED_BY Paul Dix
TimescaleDB :: DERIVED_FROM PostgreSQL; DEVELOPED_BY Timescale
CockroachDB :: DEVELOPED_BY Cockroach Labs; INFLUENCED_BY Spanner; WRITTEN_IN Go; AUTHORED_BY Spencer Kimball, Peter Mattis; COMPATIBLE_WITH PostgreSQL
TiDB :: DEVELOPED_BY PingCAP; COMPATIBLE_WITH MySQL; INFLUENCED_BY Spanner
Spanner :: DEVELOPED_BY Google; ^INFLUENCED_BY CockroachDB, TiDB
Bigtable :: DEVELOPED_BY Google; ^INFLUENCED_BY HBase, Cassandra
LevelDB :: DEVELOPED_BY Google; AUTHORED_BY Jeffrey Dean, Sanjay Ghemawat; ^DERIVED_FROM RocksDB
RocksDB :: DEVELOPED_BY Facebook; DERIVED_FROM LevelDB; WRITTEN_IN C++
RabbitMQ :: WRITTEN_IN Erlang; SUPPORTS AMQP; DEVELOPED_BY Pivotal, Broadcom, VMware
WordPress :: AUTHORED_BY Matt Mullenweg, Mike Little; FOUNDED_BY Matt Mullenweg, Mike Little; DERIVED_FROM b2/cafelog; WRITTEN_IN PHP, JavaScript; USES MySQL, MariaDB; LICENSED_UNDER GPL; MAINTAINED_BY WordPress Foundation; ^CONTRIBUTES_TO Automattic; INCLUDES Gutenberg; COMPETES_WITH Drupal, Joomla; ^DERIVED_FROM ClassicPress
Drupal :: AUTHORED_BY Dries Buytaert; WRITTEN_IN PHP; ^CONTRIBUTES_TO Acquia; USES Symfony, Twig
Joomla :: DERIVED_FROM Mambo; WRITTEN_IN PHP
TYPO3 :: AUTHORED_BY Kasper Skårhøj; WRITTEN_IN PHP
Ghost ? :: AUTHORED_BY John O'Nolan; WRITTEN_IN JavaScript; USES Node.js
Magento :: OWNED_BY Adobe; WRITTEN_IN PHP
WooCommerce :: DEVELOPED_BY Automattic, WooThemes; PART_OF WordPress; ACQUIRED_BY Automattic
MediaWiki :: DEVELOPED_BY Wikimedia Foundation; AUTHORED_BY Magnus Manske, Lee Daniel Crocker; WRITTEN_IN PHP; ^USES Wikipedia
Moodle :: AUTHORED_BY Martin Dougiamas
Nextcloud :: DERIVED_FROM ownCloud; AUTHORED_BY Frank Karlitschek; FOUNDED_BY Frank Karlitschek; WRITTEN_IN PHP
ownCloud :: AUTHORED_BY Frank Karlitschek
LibreOffice :: DERIVED_FROM OpenOffice.org; DEVELOPED_BY The Document Foundation; SUPPORTS OpenDocument, ODF; WRITTEN_IN C++, Java, Python; LICENSED_UNDER Mozilla Public License, LGPL; INCLUDES Writer, Calc, Impress, Draw, Base; ^CONTRIBUTES_TO Collabora, Red Hat, allotropia; ALTERNATIVE_TO Microsoft Office; ^DERIVED_FROM Collabora Online; COMPETES_WITH Microsoft Office
OpenOffice.org | OpenOffice | Apache OpenOffice :: DEVELOPED_BY Sun Microsystems, Oracle, Apache Software Foundation; DERIVED_FROM StarOffice; ^DERIVED_FROM LibreOffice
StarOffice :: DEVELOPED_BY Star Division, Sun Microsystems; AUTHORED_BY Marco Börries
Microsoft Office | Office 365 | Microsoft 365 :: DEVELOPED_BY Microsoft; INCLUDES Word, Excel, PowerPoint, Outlook; SUPPORTS Office Open XML
Excel | Microsoft Excel :: DEVELOPED_BY Microsoft; COMPETES_WITH Lotus 1-2-3; PART_OF Microsoft Office
Word | Microsoft Word ? :: DEVELOPED_BY Microsoft; AUTHORED_BY Charles Simonyi, Richard Brodie
VisiCalc :: AUTHORED_BY Dan Bricklin, Bob Frankston; RUNS_ON Apple II
Lotus 1-2-3 :: DEVELOPED_BY Lotus Development; AUTHORED_BY Mitch Kapor, Jonathan Sachs
Firefox | Mozilla Firefox :: DEVELOPED_BY Mozilla, Mozilla Corporation, Mozilla Foundation; USES Gecko, SpiderMonkey, SQLite; WRITTEN_IN C++, JavaScript, Rust; LICENSED_UNDER Mozilla Public License; DERIVED_FROM Mozilla Suite; AUTHORED_BY Blake Ross, Dave Hyatt; COMPETES_WITH Chrome, Internet Explorer; ^DERIVED_FROM Tor Browser, Waterfox, LibreWolf; SUCCESSOR_OF Netscape Navigator
Thunderbird | Mozilla Thunderbird :: DEVELOPED_BY MZLA Technologies, Mozilla; OWNED_BY Mozilla Foundation
Netscape Navigator | Netscape :: DEVELOPED_BY Netscape Communications; AUTHORED_BY Marc Andreessen; COMPETES_WITH Internet Explorer; SUCCESSOR_OF Mosaic
Mosaic | NCSA Mosaic :: DEVELOPED_BY NCSA; AUTHORED_BY Marc Andreessen, Eric Bina
Internet Explorer :: DEVELOPED_BY Microsoft; DERIVED_FROM Mosaic, Spyglass Mosaic; COMPETES_WITH Netscape Navigator; ^SUCCESSOR_OF Microsoft Edge
Microsoft Edge | Edge :: DEVELOPED_BY Microsoft; DERIVED_FROM Chromium; SUCCESSOR_OF Internet Explorer
Chrome | Google Chrome :: DEVELOPED_BY Google; DERIVED_FROM Chromium; USES Blink, V8; COMPETES_WITH Firefox, Safari
Chromium :: DEVELOPED_BY Google; WRITTEN_IN C++; ^DERIVED_FROM Chrome, Microsoft Edge, Opera, Brave, Vivaldi, Electron
Safari :: DEVELOPED_BY Apple; USES WebKit, JavaScriptCore
Opera :: DEVELOPED_BY Opera Software; USES Presto, Blink; DERIVED_FROM Chromium; AUTHORED_BY Jon von Tetzchner
Brave :: DEVELOPED_BY Brave Software; FOUNDED_BY Brendan Eich; DERIVED_FROM Chromium
Vivaldi :: FOUNDED_BY Jon von Tetzchner; DERIVED_FROM Chromium
Lynx :: DEVELOPED_BY University of Kansas
WorldWideWeb :: AUTHORED_BY Tim Berners-Lee; RUNS_ON NeXT, NeXTSTEP; DEVELOPED_BY CERN
Konqueror :: DEVELOPED_BY KDE; USES KHTML
GIMP | GNU Image Manipulation Program :: AUTHORED_BY Spencer Kimball, Peter Mattis; PART_OF GNU Project; USES GTK, GEGL; LICENSED_UNDER GPL; ALTERNATIVE_TO Photoshop
Inkscape :: DERIVED_FROM Sodipodi; SUPPORTS SVG; MEMBER_OF Software Freedom Conservancy
Krita :: DEVELOPED_BY KDE, Krita Foundation; USES Qt
Photoshop | Adobe Photoshop :: DEVELOPED_BY Adobe; AUTHORED_BY Thomas Knoll, John Knoll
Blender :: AUTHORED_BY Ton Roosendaal; DEVELOPED_BY Blender Foundation, NeoGeo; FOUNDED_BY Ton Roosendaal; WRITTEN_IN C, C++, Python; LICENSED_UNDER GPL; INCLUDES Cycles, Eevee; ^CONTRIBUTES_TO Epic Games, Nvidia, AMD, Meta; ADOPTED_BY NASA; SUPPORTS Python; COMPETES_WITH Maya
Maya :: DEVELOPED_BY Autodesk, Alias
AutoCAD :: DEVELOPED_BY Autodesk; AUTHORED_BY John Walker
VLC | VLC media player :: DEVELOPED_BY VideoLAN; FOUNDED_BY École Centrale Paris; MAINTAINED_BY Jean-Baptiste Kempf; WRITTEN_IN C, C++; USES FFmpeg, libavcodec, Qt; LICENSED_UNDER LGPL, GPL
FFmpeg :: AUTHORED_BY Fabrice Bellard; MAINTAINED_BY Michael Niedermayer; WRITTEN_IN C, Assembly; LICENSED_UNDER LGPL, GPL; INCLUDES libavcodec, libavformat, ffprobe, ffplay; ^USES VLC, mpv, Blender, HandBrake, Kodi, YouTube, Chrome; ^DERIVED_FROM Libav
Libav :: DERIVED_FROM FFmpeg
x264 :: DEVELOPED_BY VideoLAN; SUPPORTS H.264; AUTHORED_BY Loren Merritt
dav1d :: DEVELOPED_BY VideoLAN, FFmpeg; SUPPORTS AV1; ^CONTRIBUTES_TO Alliance for Open Media
mpv :: DERIVED_FROM MPlayer, mplayer2
Kodi | XBMC :: DERIVED_FROM Xbox Media Player
OBS Studio | OBS :: AUTHORED_BY Hugh Bailey; WRITTEN_IN C, C++
Audacity :: AUTHORED_BY Dominic Mazzoni, Roger Dannenberg; OWNED_BY Muse Group; DEVELOPED_BY Muse Group
Ardour :: AUTHORED_BY Paul Davis
Winamp :: DEVELOPED_BY Nullsoft; AUTHORED_BY Justin Frankel
Emacs | GNU Emacs :: AUTHORED_BY Richard Stallman, Guy Steele; WRITTEN_IN C, Emacs Lisp; PART_OF GNU Project; COMPETES_WITH vi
vi :: AUTHORED_BY Bill Joy; PART_OF BSD; ^DERIVED_FROM Vim
Vim :: AUTHORED_BY Bram Moolenaar; DERIVED_FROM Stevie, vi; ^DERIVED_FROM Neovim; SUPPORTS Vimscript
Neovim :: DERIVED_FROM Vim; AUTHORED_BY Thiago de Arruda; SUPPORTS Lua
Visual Studio Code | VS Code :: DEVELOPED_BY Microsoft; AUTHORED_BY Erich Gamma; USES Electron, Monaco, TypeScript; WRITTEN_IN TypeScript; ^DERIVED_FROM VSCodium, Cursor; LICENSED_UNDER MIT License; INCLUDES Monaco
Visual Studio :: DEVELOPED_BY Microsoft; SUPPORTS C#, C++
Atom ? :: DEVELOPED_BY GitHub; USES Electron
Sublime Text :: AUTHORED_BY Jon Skinner; WRITTEN_IN C++, Python
IntelliJ IDEA | IntelliJ :: DEVELOPED_BY JetBrains; WRITTEN_IN Java, Kotlin; ^DERIVED_FROM Android Studio, PyCharm; COMPETES_WITH Eclipse
PyCharm :: DEVELOPED_BY JetBrains; SUPPORTS Python; DERIVED_FROM IntelliJ IDEA
Eclipse | Eclipse IDE :: DEVELOPED_BY IBM, Object Technology International, Eclipse Foundation; WRITTEN_IN Java; SUCCESSOR_OF VisualAge; LICENSED_UNDER Eclipse Public License; COMPETES_WITH NetBeans, IntelliJ IDEA
NetBeans :: DEVELOPED_BY Sun Microsystems, Oracle, Apache Software Foundation; WRITTEN_IN Java
Xcode :: DEVELOPED_BY Apple; SUPPORTS Swift, Objective-C; USES LLVM
Android Studio :: DEVELOPED_BY Google; DERIVED_FROM IntelliJ IDEA
GCC | GNU Compiler Collection | GNU C Compiler :: AUTHORED_BY Richard Stallman; DEVELOPED_BY GNU Project, Free Software Foundation; PART_OF GNU Project; LICENSED_UNDER GPL; SUPPORTS C, C++, Fortran, Ada, Go; ^COMPETES_WITH Clang; ^DERIVED_FROM EGCS; WRITTEN_IN C++; ^ALTERNATIVE_TO Clang
Clang :: DEVELOPED_BY Apple, LLVM; PART_OF LLVM; AUTHORED_BY Chris Lattner; SUPPORTS C, C++, Objective-C; COMPETES_WITH GCC; ALTERNATIVE_TO GCC; USES LLVM; ADOPTED_BY FreeBSD, Chrome, Android
LLVM :: AUTHORED_BY Chris Lattner, Vikram Adve; DEVELOPED_BY University of Illinois, LLVM Foundation; FOUNDED_BY Chris Lattner; WRITTEN_IN C++; LICENSED_UNDER Apache License; INCLUDES Clang, LLDB, MLIR, LLD; ^USES Rust, Swift, Julia, Clang, Zig; ^CONTRIBUTES_TO Apple, Google, Intel, Sony; GOVERNED_BY LLVM Foundation
GDB | GNU Debugger :: AUTHORED_BY Richard Stallman; PART_OF GNU Project
Valgrind :: AUTHORED_BY Julian Seward
Make | GNU Make ? :: AUTHORED_BY Stuart Feldman; DEVELOPED_BY Bell Labs
CMake :: DEVELOPED_BY Kitware
Bazel :: DEVELOPED_BY Google; DERIVED_FROM Blaze
Gradle :: WRITTEN_IN Java, Groovy, Kotlin; SUPPORTS Java, Kotlin
Maven | Apache Maven :: DEVELOPED_BY Apache Software Foundation; AUTHORED_BY Jason van Zyl; SUCCESSOR_OF Ant
Ant | Apache Ant ? :: AUTHORED_BY James Duncan Davidson; DEVELOPED_BY Apache Software Foundation
Bash :: AUTHORED_BY Brian Fox; MAINTAINED_BY Chet Ramey; PART_OF GNU Project; SUCCESSOR_OF Bourne shell; SUPPORTS POSIX
Bourne shell :: AUTHORED_BY Stephen Bourne; DEVELOPED_BY Bell Labs
C shell | csh :: AUTHORED_BY Bill Joy; PART_OF BSD
Zsh :: AUTHORED_BY Paul Falstad
PowerShell :: DEVELOPED_BY Microsoft; AUTHORED_BY Jeffrey Snover; USES .NET
tmux :: AUTHORED_BY Nicholas Marriott
GRUB | GNU GRUB :: PART_OF GNU Project; AUTHORED_BY Erich Boleyn
X.Org Server | X.Org | Xorg :: DERIVED_FROM XFree86; MAINTAINED_BY X.Org Foundation; SUPPORTS X11
X Window System | X11 :: DEVELOPED_BY MIT; AUTHORED_BY Bob Scheifler, Jim Gettys; PART_OF Project Athena; ^SUCCESSOR_OF Wayland; SUCCESSOR_OF W
GNOME :: FOUNDED_BY Miguel de Icaza, Federico Mena; DEVELOPED_BY GNOME Project, GNOME Foundation; USES GTK, Wayland; PART_OF GNU Project; ALTERNATIVE_TO KDE; ADOPTED_BY Fedora, Ubuntu, Debian, Red Hat Enterprise Linux; ^DERIVED_FROM Cinnamon, MATE, Unity, Budgie; INCLUDES Nautilus, Mutter, GNOME Shell; COMPETES_WITH KDE Plasma; ^CONTRIBUTES_TO Red Hat
KDE Plasma | KDE | Plasma :: FOUNDED_BY Matthias Ettrich; DEVELOPED_BY KDE; USES Qt; COMPETES_WITH GNOME
Cinnamon :: DEVELOPED_BY Linux Mint; DERIVED_FROM GNOME, GNOME Shell
MATE :: DERIVED_FROM GNOME
Xfce :: AUTHORED_BY Olivier Fourdan; USES GTK
Mutter :: PART_OF GNOME
Nautilus :: DEVELOPED_BY Eazel; PART_OF GNOME
APT :: PART_OF Debian; USES dpkg; DEVELOPED_BY Debian
dpkg :: AUTHORED_BY Ian Murdock, Ian Jackson; PART_OF Debian
RPM | RPM Package Manager :: DEVELOPED_BY Red Hat; AUTHORED_BY Erik Troan, Marc Ewing; ^USES Fedora, openSUSE, Red Hat Enterprise Linux
YUM :: AUTHORED_BY Seth Vidal; ^SUCCESSOR_OF DNF; SUCCESSOR_OF YUP
DNF :: SUCCESSOR_OF YUM; ^USES Fedora
Zypper :: DEVELOPED_BY SUSE; PART_OF openSUSE
YaST :: DEVELOPED_BY SUSE; WRITTEN_IN Ruby
pacman :: AUTHORED_BY Judd Vinet; PART_OF Arch Linux; WRITTEN_IN C
Portage :: PART_OF Gentoo Linux; WRITTEN_IN Python; INFLUENCED_BY FreeBSD Ports
Nix ? :: AUTHORED_BY Eelco Dolstra; DEVELOPED_BY Utrecht University; ^INFLUENCED_BY Guix
Homebrew :: AUTHORED_BY Max Howell; WRITTEN_IN Ruby; RUNS_ON macOS
Snap | Snapcraft ? :: DEVELOPED_BY Canonical; COMPETES_WITH Flatpak
Flatpak :: AUTHORED_BY Alexander Larsson; USES OSTree; COMPETES_WITH Snap
npm :: AUTHORED_BY Isaac Schlueter; OWNED_BY GitHub; PART_OF Node.js; ^ALTERNATIVE_TO Yarn, pnpm; ACQUIRED_BY GitHub
Yarn ? :: DEVELOPED_BY Facebook; ALTERNATIVE_TO npm
pip :: AUTHORED_BY Ian Bicking; MAINTAINED_BY Python Packaging Authority
Conda :: DEVELOPED_BY Anaconda; 
Cargo ? :: PART_OF Rust; AUTHORED_BY Yehuda Katz, Carl Lerche
Node.js | Node :: AUTHORED_BY Ryan Dahl; USES V8, libuv; WRITTEN_IN C++, JavaScript; GOVERNED_BY OpenJS Foundation; ^CONTRIBUTES_TO Joyent; DEVELOPED_BY OpenJS Foundation, Joyent; ^DERIVED_FROM io.js; ^ALTERNATIVE_TO Deno, Bun; INCLUDES npm
io.js :: DERIVED_FROM Node.js; FOUNDED_BY Fedor Indutny
Deno :: AUTHORED_BY Ryan Dahl; WRITTEN_IN Rust; USES V8; SUPPORTS TypeScript; ALTERNATIVE_TO Node.js
Bun ? :: AUTHORED_BY Jarred Sumner; WRITTEN_IN Zig; USES JavaScriptCore; COMPATIBLE_WITH Node.js
V8 :: DEVELOPED_BY Google; WRITTEN_IN C++; PART_OF Chrome, Chromium; AUTHORED_BY Lars Bak; SUPPORTS JavaScript, WebAssembly
SpiderMonkey :: AUTHORED_BY Brendan Eich; DEVELOPED_BY Mozilla; PART_OF Firefox
Gecko :: DEVELOPED_BY Mozilla, Netscape; PART_OF Firefox
WebKit :: DEVELOPED_BY Apple; DERIVED_FROM KHTML; ^DERIVED_FROM Blink; PART_OF Safari
KHTML :: DEVELOPED_BY KDE; ^DERIVED_FROM WebKit
Blink ? :: DEVELOPED_BY Google; DERIVED_FROM WebKit; PART_OF Chromium
Servo :: DEVELOPED_BY Mozilla; WRITTEN_IN Rust; GOVERNED_BY Linux Foundation; MAINTAINED_BY Igalia
JVM | Java Virtual Machine | HotSpot :: DEVELOPED_BY Sun Microsystems, Oracle
OpenJDK :: DEVELOPED_BY Oracle, Sun Microsystems; SUPPORTS Java; LICENSED_UNDER GPL
GraalVM :: DEVELOPED_BY Oracle
ChatGPT :: DEVELOPED_BY OpenAI; USES GPT-4; COMPETES_WITH Gemini, Claude
GitHub Copilot | Copilot :: DEVELOPED_BY GitHub, OpenAI, Microsoft; USES Codex, GPT-4; RUNS_ON Visual Studio Code; COMPETES_WITH Cursor, Amazon CodeWhisperer; ANNOUNCED_BY GitHub
Stable Diffusion :: DEVELOPED_BY Stability AI, Runway, CompVis
AlphaGo :: DEVELOPED_BY DeepMind
Siri :: DEVELOPED_BY Apple, SRI International
Cortana :: DEVELOPED_BY Microsoft
TeX :: AUTHORED_BY Donald Knuth; WRITTEN_IN WEB, Pascal; ^DERIVED_FROM LaTeX, XeTeX, LuaTeX, pdfTeX
LaTeX :: AUTHORED_BY Leslie Lamport; DERIVED_FROM TeX; MAINTAINED_BY LaTeX Project
BibTeX :: AUTHORED_BY Oren Patashnik, Leslie Lamport
Metafont :: AUTHORED_BY Donald Knuth
troff :: AUTHORED_BY Joe Ossanna; DEVELOPED_BY Bell Labs; ^DERIVED_FROM groff
awk | AWK :: AUTHORED_BY Alfred Aho, Peter Weinberger, Brian Kernighan
grep :: AUTHORED_BY Ken Thompson
sed :: AUTHORED_BY Lee McMahon
yacc :: AUTHORED_BY Stephen Johnson, Steve Johnson; DEVELOPED_BY Bell Labs
lex :: AUTHORED_BY Mike Lesk, Eric Schmidt
Mathematica :: DEVELOPED_BY Wolfram Research; AUTHORED_BY Stephen Wolfram
MATLAB :: AUTHORED_BY Cleve Moler; DEVELOPED_BY MathWorks; ^ALTERNATIVE_TO GNU Octave; ^COMPATIBLE_WITH GNU Octave
GNU Octave | Octave :: AUTHORED_BY John W. Eaton; COMPATIBLE_WITH MATLAB
QGIS :: AUTHORED_BY Gary Sherman; WRITTEN_IN C++, Python
Jupyter | Project Jupyter | Jupyter Notebook :: DERIVED_FROM IPython; FOUNDED_BY Fernando Pérez
Zoom ? :: DEVELOPED_BY Zoom Video Communications; FOUNDED_BY Eric Yuan
Slack ? :: DEVELOPED_BY Slack Technologies; FOUNDED_BY Stewart Butterfield; OWNED_BY Salesforce; COMPETES_WITH Microsoft Teams
Skype :: FOUNDED_BY Niklas Zennström, Janus Friis; ACQUIRED_BY Microsoft, eBay; OWNED_BY Microsoft
WhatsApp :: FOUNDED_BY Jan Koum, Brian Acton; ACQUIRED_BY Facebook; OWNED_BY Meta; USES Erlang, Signal Protocol
Signal ? :: DEVELOPED_BY Signal Foundation; FOUNDED_BY Moxie Marlinspike; USES Signal Protocol
Telegram :: FOUNDED_BY Pavel Durov, Nikolai Durov
Element | Riot ? :: DEVELOPED_BY Element; USES Matrix
Synapse :: WRITTEN_IN Python; SUPPORTS Matrix
Mastodon :: AUTHORED_BY Eugen Rochko; SUPPORTS ActivityPub; WRITTEN_IN Ruby; ALTERNATIVE_TO Twitter
Discourse :: AUTHORED_BY Jeff Atwood; WRITTEN_IN Ruby
Mattermost :: WRITTEN_IN Go; ALTERNATIVE_TO Slack
Jitsi :: AUTHORED_BY Emil Ivov; OWNED_BY 8x8
Asterisk :: AUTHORED_BY Mark Spencer; DEVELOPED_BY Digium
cPanel :: DEVELOPED_BY cPanel, L.L.C.; AUTHORED_BY J. Nick Koston; OWNED_BY WebPros; COMPETES_WITH Plesk, DirectAdmin; SUPPORTS AlmaLinux, CloudLinux OS, Rocky Linux; WRITTEN_IN Perl; RUNS_ON Linux; INCLUDES WHM
Plesk :: DEVELOPED_BY WebPros, SWsoft, Parallels; OWNED_BY WebPros; COMPETES_WITH cPanel
DirectAdmin :: DEVELOPED_BY JBMC Software; COMPETES_WITH cPanel
Webmin :: AUTHORED_BY Jamie Cameron; WRITTEN_IN Perl
WHMCS :: OWNED_BY WebPros
Let's Encrypt :: DEVELOPED_BY Internet Security Research Group, ISRG; OWNED_BY Internet Security Research Group; FOUNDED_BY Mozilla, Electronic Frontier Foundation; USES ACME; ^CONTRIBUTES_TO Mozilla, Cisco, Akamai; PART_OF Internet Security Research Group
Certbot :: DEVELOPED_BY Electronic Frontier Foundation; SUPPORTS ACME, Let's Encrypt; WRITTEN_IN Python
Doom :: DEVELOPED_BY id Software; AUTHORED_BY John Carmack, John Romero; ^SUCCESSOR_OF Doom II; SUCCESSOR_OF Wolfenstein 3D; ^INFLUENCED_BY Quake, Half-Life; WRITTEN_IN C; RUNS_ON MS-DOS
Quake :: DEVELOPED_BY id Software; AUTHORED_BY John Carmack; SUCCESSOR_OF Doom
Wolfenstein 3D :: DEVELOPED_BY id Software; ^SUCCESSOR_OF Doom
Half-Life :: DEVELOPED_BY Valve; USES GoldSrc
Minecraft :: AUTHORED_BY Markus Persson; DEVELOPED_BY Mojang Studios, Mojang; WRITTEN_IN Java, C++; OWNED_BY Microsoft; INFLUENCED_BY Infiniminer, Dwarf Fortress; MAINTAINED_BY Jens Bergensten
Tetris :: AUTHORED_BY Alexey Pajitnov; RUNS_ON Game Boy
Super Mario Bros. :: DEVELOPED_BY Nintendo; AUTHORED_BY Shigeru Miyamoto
The Legend of Zelda :: DEVELOPED_BY Nintendo; AUTHORED_BY Shigeru Miyamoto
Pac-Man :: DEVELOPED_BY Namco; AUTHORED_BY Toru Iwatani
World of Warcraft :: DEVELOPED_BY Blizzard Entertainment
Fortnite :: DEVELOPED_BY Epic Games; USES Unreal Engine
The Sims :: DEVELOPED_BY Maxis; AUTHORED_BY Will Wright
Steam :: DEVELOPED_BY Valve; COMPETES_WITH Epic Games Store, GOG.com; RUNS_ON Windows, Linux, macOS; INCLUDES Steam Workshop, Proton
Proton ? :: DEVELOPED_BY Valve, CodeWeavers; DERIVED_FROM Wine; USES DXVK
Wine ? :: AUTHORED_BY Bob Amstadt; MAINTAINED_BY Alexandre Julliard; ^DERIVED_FROM Proton, CrossOver; ^CONTRIBUTES_TO CodeWeavers
`;
